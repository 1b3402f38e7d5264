package io.smartport.simulator.app.demo;

import io.smartport.simulator.world.SeededRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Kills of processes at moments from a seed: three of the core, two of the gateway. A moment is a
 * number of boxes that the quay cranes have moved, so that it falls into the work at any speed.
 */
final class Chaos {
  private static final int CORE_KILLS = 3;
  private static final int GATEWAY_KILLS = 2;

  /** One kill. */
  record Kill(String process, int atMoves) {}

  private final List<Kill> kills;

  private Chaos(List<Kill> kills) {
    this.kills = kills;
  }

  /** Nothing is killed. */
  static Chaos none() {
    return new Chaos(new ArrayList<>());
  }

  /** Kills for a ship of so many boxes. */
  static Chaos of(long seed, int moves) {
    SeededRandom random = new SeededRandom(seed).fork("chaos");
    int most = Math.max(1, moves * 9 / 10);
    List<Kill> kills = new ArrayList<>();
    for (int i = 0; i < CORE_KILLS; i++) {
      kills.add(new Kill("core", 1 + random.nextInt(most)));
    }
    for (int i = 0; i < GATEWAY_KILLS; i++) {
      kills.add(new Kill("gateway", 1 + random.nextInt(most)));
    }
    kills.sort(Comparator.comparingInt(Kill::atMoves));
    return new Chaos(kills);
  }

  /** The next process to kill when so many boxes have been moved; empty when none is due. */
  String next(int moves) {
    return kills.isEmpty() || kills.getFirst().atMoves() > moves
        ? ""
        : kills.removeFirst().process();
  }

  /** Kills that are still to come. */
  int left() {
    return kills.size();
  }
}

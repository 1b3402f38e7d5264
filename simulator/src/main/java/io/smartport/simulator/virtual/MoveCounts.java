package io.smartport.simulator.virtual;

import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.MoveState;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.WorkState;
import java.util.EnumMap;
import java.util.TreeMap;

/**
 * Moves by kind. A restow is counted once, though it is two moves; taking a hatch cover off and
 * putting it on are two.
 *
 * @param done of discharge, load, restow and hatch covers
 * @param rehandles moves within the yard that were done
 * @param retrievals boxes that left the yard for the ship
 */
// Counters are numbered by kind.
@SuppressWarnings("EnumOrdinal")
public record MoveCounts(
    int discharge, int load, int restow, int hatchCover, int done, int rehandles, int retrievals) {
  /** Counts them as the engine has them now. */
  public static MoveCounts of(WorkState work) {
    Moves moves = work.moves;
    EnumMap<MoveKind, Integer> planned = new EnumMap<>(MoveKind.class);
    EnumMap<MoveKind, Integer> done = new EnumMap<>(MoveKind.class);
    for (MoveKind kind : MoveKind.values()) {
      planned.put(kind, 0);
      done.put(kind, 0);
    }
    for (int move = 0; move < moves.rows(); move++) {
      planned.merge(moves.kind(move), 1, Integer::sum);
      if (moves.state(move) == MoveState.DONE) {
        done.merge(moves.kind(move), 1, Integer::sum);
      }
    }
    int retrievals = of(done, MoveKind.LOAD) + of(done, MoveKind.RESTOW_BACK);
    return new MoveCounts(
        of(planned, MoveKind.DISCHARGE),
        of(planned, MoveKind.LOAD),
        of(planned, MoveKind.RESTOW_BACK),
        of(planned, MoveKind.COVER_OFF) + of(planned, MoveKind.COVER_ON),
        of(done, MoveKind.DISCHARGE)
            + retrievals
            + of(done, MoveKind.COVER_OFF)
            + of(done, MoveKind.COVER_ON),
        of(done, MoveKind.REHANDLE),
        retrievals);
  }

  private static int of(EnumMap<MoveKind, Integer> counts, MoveKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** Discharge, load, restow and hatch covers. */
  public int planned() {
    return discharge + load + restow + hatchCover;
  }

  /** What is not done, by what it stands at: words and counts. */
  public static TreeMap<String, Integer> standing(WorkState work) {
    Moves moves = work.moves;
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (int move = 0; move < moves.rows(); move++) {
      MoveState state = moves.state(move);
      if (state == MoveState.DONE) {
        continue;
      }
      int leg = moves.currentLeg(move);
      String at =
          !moves.isFree(move)
              ? "waits for other moves"
              : leg < 0
                  ? "has no leg left"
                  : "leg " + work.legs.kind(leg) + " is " + work.legs.state(leg);
      counts.merge(moves.kind(move) + " " + state + ", " + at, 1, Integer::sum);
    }
    return counts;
  }
}

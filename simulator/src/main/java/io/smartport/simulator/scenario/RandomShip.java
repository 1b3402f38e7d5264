package io.smartport.simulator.scenario;

import io.smartport.simulator.scenario.ship.CargoMix;
import io.smartport.simulator.scenario.ship.ShipSpec;
import io.smartport.simulator.world.SeededRandom;

/**
 * Draws ships for random worlds: most are feeders with few moves that lie apart, so that many run;
 * the others are of all lengths, with moves in neighbouring bays, restows and covers.
 */
final class RandomShip {
  private static final String PORT = "CNTXG";
  private static final int LEAST_MOVES = 4;
  private static final int MOST_MOVES_OF_FEEDER = 30;
  private static final int MOST_MOVES = 240;
  private static final int LEAST_BAYS = 3;
  private static final int MOST_BAYS = 17;

  /** A call takes no more of a ship's slots, so that its stacks have room for all kinds. */
  private static final int SLOTS_A_MOVE = 4;

  private final SeededRandom random;

  RandomShip(SeededRandom random) {
    this.random = random;
  }

  /** A feeder with a short call. */
  ShipSpec feeder(long seed) {
    return ShipSpec.exactly(between(LEAST_MOVES, MOST_MOVES_OF_FEEDER), PORT, seed);
  }

  /** A ship whose cranes meet. */
  ShipSpec busy(long seed) {
    int bays = between(LEAST_BAYS, MOST_BAYS);
    int rowsOnDeck = between(5, 11);
    int rowsInHold = between(3, rowsOnDeck - 1);
    int tiersOnDeck = between(2, 5);
    int tiersInHold = between(1, 5);
    int slots = bays * ((rowsOnDeck - 2) * tiersOnDeck + (rowsInHold - 2) * tiersInHold);
    int moves = between(LEAST_MOVES, Math.min(MOST_MOVES, slots / SLOTS_A_MOVE));
    int discharge = between(0, moves);
    ShipSpec usual = ShipSpec.exactly(moves, PORT, seed);
    return new ShipSpec(
        "RANDOM SHIP",
        bays,
        rowsOnDeck,
        rowsInHold,
        tiersOnDeck,
        tiersInHold,
        random.nextDouble(),
        PORT,
        usual.earlierPorts(),
        usual.laterPorts(),
        discharge,
        moves - discharge,
        moves < 4 * bays ? 0 : between(0, moves / 8),
        between(2, ShipSpec.USUAL_MOVES_PER_BAY),
        new CargoMix(random.uniform(0, 0.6), 0.18, 0.02, 0.25, 0.05, 0.04, 0.01),
        seed);
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }
}

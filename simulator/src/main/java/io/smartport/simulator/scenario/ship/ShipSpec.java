package io.smartport.simulator.scenario.ship;

import java.util.List;

/**
 * The ship and the call that are wanted.
 *
 * @param name of the ship, letters, digits and blanks
 * @param bays number of 40' bays, 1 to 60
 * @param rowsOnDeck rows across the deck, 1 to 30
 * @param rowsInHold rows across the hold; one less if their parity is not that of the deck
 * @param tiersOnDeck 1 to 9
 * @param tiersInHold 0 to 15
 * @param fill share of the 40' slots that are to be taken, 0 to 1; never less than the moves need,
 *     and less where more would make restows
 * @param port UN/LOCODE of the calling port
 * @param earlierPorts ports before it, where boxes on board came from
 * @param laterPorts ports after it, where boxes go
 * @param discharge boxes to discharge at the port
 * @param load boxes to load at the port
 * @param restows boxes that stay but stand on a cover that must be opened
 * @param movesPerBay boxes to discharge and load in a bay, about, at least 1: the fewer, the more
 *     bays are worked, at last all of them
 * @param mix kinds of boxes
 * @param seed the same seed gives the same text
 */
public record ShipSpec(
    String name,
    int bays,
    int rowsOnDeck,
    int rowsInHold,
    int tiersOnDeck,
    int tiersInHold,
    double fill,
    String port,
    List<PortShare> earlierPorts,
    List<PortShare> laterPorts,
    int discharge,
    int load,
    int restows,
    int movesPerBay,
    CargoMix mix,
    long seed) {
  /** Bays that lie apart, for calls of the usual size. */
  public static final int USUAL_MOVES_PER_BAY = 24;

  private static final List<PortShare> EARLIER =
      List.of(new PortShare("JPYOK", 3), new PortShare("KRPUS", 5), new PortShare("USLGB", 2));
  private static final List<PortShare> LATER =
      List.of(new PortShare("CNSHA", 4), new PortShare("SGSIN", 3), new PortShare("NLRTM", 3));

  /** The most moves that {@link #exactly} finds a ship for. */
  public static final int MOST_MOVES = 8_000;

  /** Checks the ranges. */
  public ShipSpec {
    earlierPorts = List.copyOf(earlierPorts);
    laterPorts = List.copyOf(laterPorts);
    require(bays >= 1 && bays <= 60, "bays", bays);
    require(rowsOnDeck >= 1 && rowsOnDeck <= 30, "rowsOnDeck", rowsOnDeck);
    require(rowsInHold >= 0 && rowsInHold <= rowsOnDeck, "rowsInHold", rowsInHold);
    require(tiersOnDeck >= 1 && tiersOnDeck <= 9, "tiersOnDeck", tiersOnDeck);
    require(tiersInHold >= 0 && tiersInHold <= 15, "tiersInHold", tiersInHold);
    require(fill >= 0 && fill <= 1, "fill", fill);
    require(discharge >= 0 && load >= 0 && restows >= 0, "moves", discharge + load);
    require(movesPerBay >= 1, "movesPerBay", movesPerBay);
    require(!earlierPorts.isEmpty() && !laterPorts.isEmpty(), "ports", 0);
  }

  /**
   * A ship of fitting size with exactly this many boxes to discharge and load, three to two. Hatch
   * covers come on top; there are no restows.
   *
   * @param moves 1 to {@link #MOST_MOVES}
   * @param port UN/LOCODE of the calling port
   */
  public static ShipSpec exactly(int moves, String port, long seed) {
    require(moves >= 1 && moves <= MOST_MOVES, "moves", moves);
    int discharge = (3 * moves + 4) / 5;
    return ofClass(moves, port, discharge, moves - discharge, seed);
  }

  private static ShipSpec ofClass(int moves, String port, int discharge, int load, long seed) {
    if (moves <= 200) {
      return of("SMARTPORT FEEDER", 6, 9, 7, 4, 4, port, discharge, load, seed);
    }
    if (moves <= 1_000) {
      return of("SMARTPORT COASTER", 12, 13, 11, 5, 6, port, discharge, load, seed);
    }
    if (moves <= 3_000) {
      return of("SMARTPORT TRADER", 18, 17, 15, 6, 8, port, discharge, load, seed);
    }
    return of("SMARTPORT OCEAN", 21, 23, 21, 9, 11, port, discharge, load, seed);
  }

  private static ShipSpec of(
      String name,
      int bays,
      int rowsOnDeck,
      int rowsInHold,
      int tiersOnDeck,
      int tiersInHold,
      String port,
      int discharge,
      int load,
      long seed) {
    return new ShipSpec(
        name,
        bays,
        rowsOnDeck,
        rowsInHold,
        tiersOnDeck,
        tiersInHold,
        0.6,
        port,
        EARLIER,
        LATER,
        discharge,
        load,
        0,
        USUAL_MOVES_PER_BAY,
        CargoMix.USUAL,
        seed);
  }

  /** The same with this many restows. */
  public ShipSpec withRestows(int count) {
    return new ShipSpec(
        name,
        bays,
        rowsOnDeck,
        rowsInHold,
        tiersOnDeck,
        tiersInHold,
        fill,
        port,
        earlierPorts,
        laterPorts,
        discharge,
        load,
        count,
        movesPerBay,
        mix,
        seed);
  }

  private static void require(boolean right, String what, double value) {
    if (!right) {
      throw new IllegalArgumentException("Out of range: " + what + " " + value);
    }
  }
}

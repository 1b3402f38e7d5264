package io.smartport.tos.site;

/**
 * Places as one long: 8 bits kind, then 24, 12, 10 and 10 bits of coordinates. The text forms are
 * those of the events file: {@code ship:0/0340582}, {@code slot:A1-34-03-2}, {@code truck:ART07},
 * {@code crane:STS03}, {@code backreach:12}.
 */
public final class PlaceCode {
  /** Outside the terminal, or not known. */
  public static final long OUTSIDE = 0;

  public static final int SHIP = 1;
  public static final int SLOT = 2;
  public static final int TRUCK = 3;
  public static final int CRANE = 4;
  public static final int BACKREACH = 5;

  /** Any slot in the yard; chosen later. */
  public static final int ANY_SLOT = 6;

  /** A hatch cover on its ship. */
  public static final int HATCH = 7;

  private PlaceCode() {}

  /**
   * A cell of the ship of a call; a 40' or 45' box lies in an even bay, a 20' box in an odd one.
   */
  public static long shipCell(int call, int bay, int row, int tier) {
    return pack(SHIP, call, bay, row, tier);
  }

  /** A slot; {@code bay} is odd for 20' boxes, even for longer ones; row and tier from 1. */
  public static long slot(int block, int bay, int row, int tier) {
    return pack(SLOT, block, bay, row, tier);
  }

  public static long truck(int machine) {
    return pack(TRUCK, machine, 0, 0, 0);
  }

  /** The spreader of a quay crane or yard crane. */
  public static long crane(int machine) {
    return pack(CRANE, machine, 0, 0, 0);
  }

  public static long backreach(int cover) {
    return pack(BACKREACH, cover, 0, 0, 0);
  }

  /** A hatch cover on its ship: 40' bay and number within the bay, from 1. */
  public static long hatch(int call, int bay, int number) {
    return pack(HATCH, call, bay, number, 0);
  }

  public static long anySlot() {
    return pack(ANY_SLOT, 0, 0, 0, 0);
  }

  public static int kind(long place) {
    return (int) (place >>> 56);
  }

  /** Call, block, machine or cover, by kind. */
  public static int owner(long place) {
    return (int) (place >>> 32) & 0xFF_FFFF;
  }

  public static int bay(long place) {
    return (int) (place >>> 20) & 0xFFF;
  }

  public static int row(long place) {
    return (int) (place >>> 10) & 0x3FF;
  }

  public static int tier(long place) {
    return (int) place & 0x3FF;
  }

  private static long pack(int kind, int owner, int bay, int row, int tier) {
    return ((long) kind << 56)
        | ((long) owner << 32)
        | ((long) bay << 20)
        | ((long) row << 10)
        | tier;
  }
}

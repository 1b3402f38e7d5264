package io.smartport.tos.site;

/**
 * A yard gantry crane (automated rail-mounted gantry).
 *
 * @param id from 0, as the site file lists the blocks, the west crane of a block first
 */
public record Armg(int id, String name, int blockId, Side side) {
  /** Which of the two cranes of a block it is. */
  public enum Side {
    /** The crane that can reach the west end. */
    WEST,
    /** The crane that can reach the east end. */
    EAST
  }
}

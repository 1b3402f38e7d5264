package io.smartport.simulator.plant;

import io.smartport.simulator.plant.cargo.BlockGeometry;
import io.smartport.simulator.plant.crane.CraneIdentity;
import io.smartport.simulator.plant.crane.CraneModel;
import io.smartport.simulator.plant.truck.LaneNetwork;
import io.smartport.simulator.plant.truck.TruckModel;
import java.util.List;

/**
 * What stands where, in the units of the plant. Machine numbers are 0 up over all lists, without a
 * gap: quay cranes, yard cranes, trucks.
 *
 * @param rails cranes that share a rail, from west to east
 * @param lanes where trucks drive
 * @param truckDeckZMm where a box on a truck stands
 * @param handOverLanes strips that a load must clear as if a loaded truck stood there
 */
public record PlantLayout(
    List<RailCranes> rails,
    List<BlockGeometry> blocks,
    LaneNetwork lanes,
    TruckModel truckModel,
    int truckDeckZMm,
    List<TruckStart> trucks,
    List<Strip> handOverLanes) {
  /** Height of the highest box that is carried. */
  static final int HIGH_CUBE_MM = 2_900;

  /** Cranes of one rail. */
  public record RailCranes(CraneModel model, List<CraneIdentity> cranes) {}

  /**
   * A truck and where it stands at the start.
   *
   * @param offset of its centre on the segment, m
   */
  public record TruckStart(
      int machine, String name, int segment, double offset, int batteryPermille) {}

  /** A rectangle, mm. */
  public record Strip(int fromXMm, int toXMm, int fromYMm, int toYMm, int topZMm) {
    boolean meets(int fromX, int toX, int fromY, int toY) {
      return fromX <= toXMm && toX >= fromXMm && fromY <= toYMm && toY >= fromYMm;
    }
  }
}

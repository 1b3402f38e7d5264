package io.smartport.simulator.plant;

import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.truck.Pose;
import io.smartport.simulator.world.Agenda;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;

/**
 * What a crane's own profile scan and truck sensors know: the coordinates of a place. The core says
 * only which place, and the gantry position.
 */
public final class Spots {
  private static final int COVER_HEIGHT_MM = 600;
  private static final int NEAR_MM = 7_000;

  private final CompiledSite site;
  private final MooredShip ship;
  private final Agenda agenda;
  private final Plant plant;

  public Spots(CompiledSite site, MooredShip ship, Agenda agenda, Plant plant) {
    this.site = site;
    this.ship = ship;
    this.agenda = agenda;
    this.plant = plant;
  }

  /**
   * The spot of a place.
   *
   * @param xMm gantry position over it
   * @param laneYMm where a truck will stand that is not there yet
   */
  public Spot spot(long place, int xMm, int laneYMm) {
    return switch (PlaceCode.kind(place)) {
      case PlaceCode.SHIP -> new Spot(place, xMm, ship.rowYMm(PlaceCode.row(place)), 0);
      case PlaceCode.HATCH -> hatch(place, xMm);
      case PlaceCode.BACKREACH -> new Spot(place, xMm, backreachYMm(), COVER_HEIGHT_MM);
      case PlaceCode.SLOT -> new Spot(place, xMm, slotYMm(place), 0);
      case PlaceCode.TRUCK -> new Spot(place, xMm, truckYMm(place, xMm, laneYMm), 0);
      default -> new Spot(PlaceCode.OUTSIDE, xMm, laneYMm, 0);
    };
  }

  /** Whether a crane of this site could be sent there: a place of a kind and number that exist. */
  public boolean exists(long place) {
    return switch (PlaceCode.kind(place)) {
      case PlaceCode.SHIP, PlaceCode.BACKREACH -> true;
      case PlaceCode.HATCH -> ship.hasCover(PlaceCode.bay(place), PlaceCode.row(place));
      case PlaceCode.SLOT -> isSlot(place);
      case PlaceCode.TRUCK -> isTruck(PlaceCode.owner(place));
      default -> place == PlaceCode.OUTSIDE;
    };
  }

  private boolean isSlot(long place) {
    int block = PlaceCode.owner(place);
    int row = PlaceCode.row(place);
    return block < site.blocks().size() && row >= 1 && row <= site.blocks().get(block).rows();
  }

  private boolean isTruck(int machine) {
    int truck = machine - plant.cranes().size();
    return truck >= 0 && truck < plant.trucks().size();
  }

  /** The spot of a truck that stands; only its y and its name count. */
  public Spot besideTruck(long place) {
    return new Spot(place, 0, truckYMm(place), 0);
  }

  private Spot hatch(long place, int xMm) {
    int yMm = ship.coverYMm(PlaceCode.bay(place), PlaceCode.row(place));
    return new Spot(place, xMm, yMm, ship.coverTopZMm());
  }

  private int backreachYMm() {
    return (site.quay().backreachFromYMm() + site.quay().backreachToYMm()) / 2;
  }

  private int slotYMm(long place) {
    Block block = site.blocks().get(PlaceCode.owner(place));
    return block.rowYMm(PlaceCode.row(place) - 1);
  }

  private int truckYMm(long place) {
    Pose pose = new Pose();
    plant.truck(PlaceCode.owner(place)).poseAt(agenda.nowUs(), pose);
    return (int) StrictMath.round(pose.y() * 1e3);
  }

  private int truckYMm(long place, int xMm, int laneYMm) {
    Pose pose = new Pose();
    plant.truck(PlaceCode.owner(place)).poseAt(agenda.nowUs(), pose);
    boolean isThere = Math.abs(pose.x() * 1e3 - xMm) < NEAR_MM;
    return isThere ? truckYMm(place) : laneYMm;
  }

  /** Where a truck will stand under a crane, as long as its lane is not known. */
  public int laneYMm(int machine) {
    int quayCranes = site.cranes().size();
    if (machine < quayCranes) {
      return middleLaneYMm();
    }
    return site.blockDock(site.armgs().get(machine - quayCranes).blockId()).yMm();
  }

  private int middleLaneYMm() {
    int first = site.quay().laneYMm().getFirst();
    int last = site.quay().laneYMm().getLast();
    return (first + last) / 2;
  }
}

package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.Plant;
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
final class Spots {
  private static final int COVER_HEIGHT_MM = 600;
  private static final int NEAR_MM = 7_000;

  private final CompiledSite site;
  private final CallSpec call;
  private final Agenda agenda;
  private final Plant plant;

  Spots(CompiledSite site, CallSpec call, Agenda agenda, Plant plant) {
    this.site = site;
    this.call = call;
    this.agenda = agenda;
    this.plant = plant;
  }

  /**
   * @param laneYMm where a truck will stand that is not there yet
   */
  Spot spot(long place, int xMm, int laneYMm) {
    return switch (PlaceCode.kind(place)) {
      case PlaceCode.SHIP -> new Spot(place, xMm, call.rowYMm(PlaceCode.row(place)), 0);
      case PlaceCode.HATCH -> new Spot(place, xMm, hatchYMm(place), call.geometry().coverTopZMm());
      case PlaceCode.BACKREACH -> new Spot(place, xMm, backreachYMm(), COVER_HEIGHT_MM);
      case PlaceCode.SLOT -> new Spot(place, xMm, slotYMm(place), 0);
      case PlaceCode.TRUCK -> new Spot(place, xMm, truckYMm(place, xMm, laneYMm), 0);
      default -> new Spot(PlaceCode.OUTSIDE, xMm, laneYMm, 0);
    };
  }

  /** The spot of a truck that stands; only its y and its name count. */
  Spot besideTruck(long place) {
    return new Spot(place, 0, truckYMm(place), 0);
  }

  private int hatchYMm(long place) {
    return call.geometry().bay(PlaceCode.bay(place)).orElseThrow().covers().stream()
            .filter(cover -> cover.number() == PlaceCode.row(place))
            .flatMap(cover -> cover.rows().stream())
            .mapToInt(call::rowYMm)
            .sum()
        / Math.max(1, rows(place));
  }

  private int rows(long place) {
    return call.geometry().bay(PlaceCode.bay(place)).orElseThrow().covers().stream()
        .filter(cover -> cover.number() == PlaceCode.row(place))
        .mapToInt(cover -> cover.rows().size())
        .sum();
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
  int laneYMm(int machine) {
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

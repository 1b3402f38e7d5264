package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.cargo.PlaceKind;
import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.machine.Refusal;
import java.util.Arrays;

/** The spreader: what hangs on it, and how it meets the place that an order means. */
final class Grip {
  private static final int[] EMPTY = {};
  private static final double HALF_20_FT = 3.0;
  private static final double HALF_40_FT = 6.0;

  private final CraneSite site;
  private final long place;
  private int[] load = EMPTY;

  Grip(CraneSite site, long place) {
    this.site = site;
    this.place = place;
  }

  int[] load() {
    return load.clone();
  }

  boolean isEmpty() {
    return load.length == 0;
  }

  /** Whether it holds something else than the order is about. */
  boolean holdsOther(CraneOrder order) {
    return !isEmpty() && !Arrays.equals(load, order.boxes());
  }

  void lift(CraneOrder order) {
    site.custody().lift(order.boxes(), place);
    load = order.boxes().clone();
  }

  void land(CraneOrder order) {
    site.custody().land(order.boxes(), order.to());
    load = EMPTY;
  }

  /** Giver while it is empty, then taker. */
  Spot target(CraneOrder order) {
    return isEmpty() ? order.from() : order.to();
  }

  boolean isPermitted(CraneOrder order) {
    return isEmpty() ? order.pickPermitted() : order.placePermitted();
  }

  /** Why the target cannot be picked from or set down on. */
  Refusal contactProblem(CraneOrder order) {
    return isEmpty()
        ? site.custody().liftProblem(order.boxes(), order.from())
        : site.custody().landProblem(order.boxes(), order.to());
  }

  boolean isOnTruck(CraneOrder order) {
    return site.places().kind(target(order).place()) == PlaceKind.TRUCK;
  }

  boolean lacksTruck(CraneOrder order) {
    Spot spot = target(order);
    return isOnTruck(order)
        && !site.trucks()
            .standsAt(
                site.places().owner(spot.place()),
                spot.xMm(),
                spot.yMm(),
                isSingle20(order.boxes()));
  }

  /** Where the underside of the spreader is when it, or its load, stands on the target, m. */
  double touchZ(CraneOrder order) {
    int bottom =
        isEmpty()
            ? site.custody().restZMm(order.boxes(), order.from())
            : site.custody().landingZMm(order.boxes(), order.to());
    return bottom * 1e-3 + height(order.boxes());
  }

  /** What must be kept clear of stacks on the way to do this. */
  Leg.Load hanging(int[] boxes) {
    boolean half = isSingle20(isEmpty() ? boxes : load);
    return new Leg.Load(isEmpty() ? 0 : height(load), half ? HALF_20_FT : HALF_40_FT);
  }

  private boolean isSingle20(int[] ids) {
    return ids.length == 1
        && site.boxes().isKnown(ids[0])
        && site.boxes().get(ids[0]).lengthFt() == 20;
  }

  /** Of the higher of two; hatch covers have none. */
  private double height(int[] ids) {
    int height = 0;
    for (int id : ids) {
      height = Math.max(height, site.boxes().isKnown(id) ? site.boxes().get(id).heightMm() : 0);
    }
    return height * 1e-3;
  }
}

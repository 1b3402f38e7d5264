package io.smartport.simulator.plant.truck;

import io.smartport.simulator.plant.audit.Auditor;
import io.smartport.simulator.plant.audit.Violation;
import io.smartport.simulator.world.Agenda;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds overlapping contours. Each time a truck starts, re-plans or enters a segment, its way up to
 * its own next event is compared with the ways of all near trucks at steps of at most 2 m. A
 * predicted overlap is looked at again at its instant, because the other truck may have re-planned,
 * and counts only when it is real; once for as long as the two stay together.
 */
public final class CollisionWatch {
  private static final double STEP = 2.0;

  /** No segment is longer, so no truck is farther than this from its last known point. */
  private final double longestSegment;

  private final Agenda agenda;
  private final Auditor auditor;
  private final Contour contour;
  private final double topSpeed;
  private final List<Truck> trucks = new ArrayList<>();
  private final Set<Long> together = new HashSet<>();
  private final Pose mine = new Pose();
  private final Pose theirs = new Pose();

  public CollisionWatch(Agenda agenda, Auditor auditor, TruckModel model, LaneNetwork lanes) {
    this.agenda = agenda;
    this.auditor = auditor;
    this.contour = new Contour(model.length(), model.width());
    this.topSpeed = model.straightSpeed();
    double longest = 0;
    for (int i = 0; i < lanes.size(); i++) {
      longest = Math.max(longest, lanes.length(i));
    }
    longestSegment = longest;
  }

  void add(Truck truck) {
    trucks.add(truck);
  }

  /** Looks at the way of a truck from now to {@code untilUs}. */
  void look(Truck truck, long untilUs) {
    long now = agenda.nowUs();
    double seconds = (untilUs - now) * 1e-6;
    double way = truck.positionAt(untilUs) - truck.positionAt(now);
    double reach = contour.reach() + way + longestSegment + topSpeed * seconds;
    for (int i = 0; i < trucks.size(); i++) {
      Truck other = trucks.get(i);
      double dx = other.lastX() - truck.lastX();
      double dy = other.lastY() - truck.lastY();
      if (other != truck && dx * dx + dy * dy < reach * reach) {
        compare(truck, other, now, untilUs, way);
      }
    }
  }

  private void compare(Truck truck, Truck other, long now, long untilUs, double way) {
    double otherWay = other.positionAt(untilUs) - other.positionAt(now);
    int steps = (int) StrictMath.ceil(Math.max(way, otherWay) / STEP);
    for (int k = 0; k <= steps; k++) {
      long at = steps == 0 ? now : now + (untilUs - now) * k / steps;
      double distance = distance(truck, other, at);
      if (distance >= contour.reach()) {
        // Within one step of time each of them moves a few metres at most.
        double perStep = topSpeed * 2 * (untilUs - now) * 1e-6 / Math.max(1, steps);
        k += (int) ((distance - contour.reach()) / Math.max(perStep, 0.1));
      } else if (contour.overlap(mine, theirs)) {
        if (k == 0) {
          verify(truck, other);
        } else if (!together.contains(pair(truck, other))) {
          agenda.at(at, () -> verify(truck, other));
        }
        return;
      } else if (k == 0) {
        together.remove(pair(truck, other));
      }
    }
  }

  private void verify(Truck truck, Truck other) {
    distance(truck, other, agenda.nowUs());
    if (contour.overlap(mine, theirs) && together.add(pair(truck, other))) {
      auditor.violated(
          Violation.COLLISION,
          truck.name(),
          "overlaps "
              + other.name()
              + " at x "
              + StrictMath.round(mine.x)
              + " m, y "
              + StrictMath.round(mine.y)
              + " m");
    }
  }

  private double distance(Truck truck, Truck other, long atUs) {
    truck.poseAt(atUs, mine);
    other.poseAt(atUs, theirs);
    double dx = mine.x - theirs.x;
    double dy = mine.y - theirs.y;
    return StrictMath.sqrt(dx * dx + dy * dy);
  }

  private static long pair(Truck a, Truck b) {
    long low = Math.min(a.machine(), b.machine());
    long high = Math.max(a.machine(), b.machine());
    return low << 32 | high;
  }
}

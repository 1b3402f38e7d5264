package io.smartport.simulator.plant;

import io.smartport.simulator.plant.audit.Auditor;
import io.smartport.simulator.plant.audit.SegregationView;
import io.smartport.simulator.plant.audit.Violation;
import io.smartport.simulator.plant.cargo.Box;
import io.smartport.simulator.plant.cargo.Boxes;
import io.smartport.simulator.plant.cargo.Custody;
import io.smartport.simulator.plant.cargo.StackOrderWatch;
import io.smartport.simulator.plant.machine.Refusal;
import java.util.TreeSet;

/** Counts broken stacks, and dangerous goods that land too near to each other in the yard. */
final class YardAudit implements StackOrderWatch {
  private final Auditor auditor;
  private final Boxes boxes;
  private final SegregationView segregation;
  private final TreeSet<Integer> dangerousInYard = new TreeSet<>();
  private final Custody[] custody = new Custody[1];

  YardAudit(Auditor auditor, Boxes boxes, SegregationView segregation) {
    this.auditor = auditor;
    this.boxes = boxes;
    this.segregation = segregation;
  }

  /** Custody reports here, and is asked for coordinates: it is known only after this was made. */
  void watch(Custody watched) {
    custody[0] = watched;
  }

  @Override
  public void stackOrder(int box, long place, Refusal reason) {
    auditor.violated(
        Violation.STACK_ORDER,
        "",
        "box " + box + ": " + reason + " at place 0x" + Long.toHexString(place));
  }

  @Override
  public void placedInYard(int box) {
    if (boxes.get(box).dangerous()) {
      dangerousInYard.add(box);
    }
  }

  @Override
  public void landedInYard(int box) {
    if (!boxes.get(box).dangerous()) {
      return;
    }
    for (int other : dangerousInYard) {
      int least = segregation.leastDistanceMm(box, other);
      if (least > 0 && distanceMm(box, other) < least) {
        auditor.violated(
            Violation.SEGREGATION, "", "box " + box + " lands too near to box " + other);
      }
    }
    dangerousInYard.add(box);
  }

  @Override
  public void leftYard(int box) {
    dangerousInYard.remove(box);
  }

  /** Horizontal distance of two outlines; 0 when one stands on the other. */
  private double distanceMm(int a, int b) {
    Box first = boxes.get(a);
    Box second = boxes.get(b);
    Custody places = custody[0];
    double dx =
        Math.abs(places.xMm(a) - places.xMm(b)) - (first.lengthMm() + second.lengthMm()) / 2.0;
    double dy = Math.abs(places.yMm(a) - places.yMm(b)) - Box.WIDTH_MM;
    double x = Math.max(0, dx);
    double y = Math.max(0, dy);
    return StrictMath.sqrt(x * x + y * y);
  }
}

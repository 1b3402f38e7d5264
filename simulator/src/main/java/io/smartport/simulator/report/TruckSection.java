package io.smartport.simulator.report;

import static io.smartport.simulator.report.Figures.ratio;
import static io.smartport.simulator.report.Figures.round;

import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.virtual.TruckSums;
import java.util.List;

/** Figures of all trucks between the first and the last move. */
public final class TruckSection {
  private TruckSection() {}

  /**
   * The section.
   *
   * @param sums what the trucks did in that time
   * @param workedUs that time, us
   */
  public static RunReport.TruckFigures of(
      List<Crane> quayCranes, int count, TruckSums sums, long workedUs, int deadlocks) {
    double metres = sums.emptyM() + sums.loadedM();
    double truckUs = (double) workedUs * count;
    int moves = quayCranes.stream().mapToInt(crane -> crane.tally().containerMoves()).sum();
    return new RunReport.TruckFigures(
        count,
        round(ratio(sums.emptyM(), metres), 4),
        round(ratio((double) sums.waitUs(), truckUs), 4),
        round(metres * 1e-3, 3),
        deadlocks,
        round(ratio((truckUs - sums.idleUs()) * 1e-6, moves), 1),
        round(ratio(metres, moves), 1));
  }
}

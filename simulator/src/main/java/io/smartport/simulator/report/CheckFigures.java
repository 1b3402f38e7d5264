package io.smartport.simulator.report;

import java.util.Optional;

/**
 * Checks that a scenario adds to those of every run; each may be missing.
 *
 * @param minGrossShare least grossRate as a share of technicalRate
 * @param minGrossRate least container moves an hour and crane
 * @param maxWaitShare most waitShare of the cranes
 * @param maxIncidents most incidents opened
 * @param maxAlarms most alarms raised
 * @param maxMessagesPerSecond most journaled messages a simulated second
 */
public record CheckFigures(
    Optional<Double> minGrossShare,
    Optional<Double> minGrossRate,
    Optional<Double> maxWaitShare,
    Optional<Integer> maxIncidents,
    Optional<Integer> maxAlarms,
    Optional<Double> maxMessagesPerSecond) {
  /** No checks of its own. */
  public static final CheckFigures NONE =
      new CheckFigures(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}

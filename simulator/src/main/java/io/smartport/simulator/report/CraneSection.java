package io.smartport.simulator.report;

import static io.smartport.simulator.report.Figures.ratio;
import static io.smartport.simulator.report.Figures.round;

import io.smartport.simulator.plant.audit.CraneTally;
import io.smartport.simulator.plant.audit.WaitReason;
import io.smartport.simulator.plant.crane.Crane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of the quay cranes that made a move. */
public final class CraneSection {
  private static final double US_PER_HOUR = 3.6e9;

  private CraneSection() {}

  /**
   * The section.
   *
   * @param startMs site time at which the plant began
   */
  public static RunReport.CraneFigures of(List<Crane> quayCranes, long startMs) {
    List<RunReport.Crane> perCrane = new ArrayList<>();
    long moves = 0;
    double workedUs = 0;
    double technicalUs = 0;
    double waitedUs = 0;
    for (Crane crane : quayCranes) {
      CraneTally tally = crane.tally();
      if (tally.lastMoveUs() <= tally.firstMoveUs()) {
        continue;
      }
      moves += tally.containerMoves();
      workedUs += tally.lastMoveUs() - tally.firstMoveUs();
      technicalUs += tally.technicalUs();
      waitedUs += tally.workedWaitUs();
      perCrane.add(
          new RunReport.Crane(
              crane.name(),
              tally.containerMoves(),
              tally.coverMoves(),
              round(tally.grossRate(), 3),
              round(tally.technicalRate(), 3),
              round(tally.waitShare(), 4),
              startMs + tally.lastMoveUs() / 1_000,
              waits(tally)));
    }
    return new RunReport.CraneFigures(
        round(ratio(moves * US_PER_HOUR, workedUs), 3),
        round(ratio(moves * US_PER_HOUR, technicalUs), 3),
        round(ratio(waitedUs, workedUs), 4),
        perCrane);
  }

  private static Map<String, Double> waits(CraneTally tally) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (WaitReason reason : WaitReason.values()) {
      long us = tally.workedWaitUs(reason);
      if (us > 0) {
        seconds.put(word(reason), round(us * 1e-6, 1));
      }
    }
    return seconds;
  }

  /** As in the counting rules: {@code giverTruck}, {@code neighbour}. */
  static String word(WaitReason reason) {
    String[] parts = reason.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder word = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      word.append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(parts[i].substring(1));
    }
    return word.toString();
  }
}

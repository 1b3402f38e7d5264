package io.smartport.simulator.app.sim;

import io.smartport.simulator.report.RunReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report in a few lines for people. */
public final class Summary {
  private Summary() {}

  /** Prints the report in a few lines, and what went wrong to {@code err}. */
  public static void print(RunReport report, PrintWriter out, PrintWriter err) {
    lines(report).forEach(out::println);
    report.findings().forEach(err::println);
    report
        .failed()
        .forEach(check -> err.println("failed: " + check.name() + ": " + check.detail()));
    out.flush();
    err.flush();
  }

  static List<String> lines(RunReport r) {
    List<String> lines = new ArrayList<>();
    add(
        lines,
        "run",
        "%s, site %s, seed %d: %s".formatted(r.call(), r.site(), r.seed(), r.ending()));
    RunReport.Moves m = r.moves();
    add(
        lines,
        "moves",
        "%,d of %,d done (discharge %,d, load %,d, restow %,d, hatch covers %,d)"
            .formatted(m.done(), m.planned(), m.discharge(), m.load(), m.restow(), m.hatchCover()));
    RunReport.Boxes b = r.boxes();
    add(
        lines,
        "boxes",
        "lost %d, misplaced %d, duplicated %d".formatted(b.lost(), b.misplaced(), b.duplicated()));
    RunReport.CraneFigures c = r.crane();
    add(
        lines,
        "cranes",
        "%.1f moves/h and crane, technical %.1f, waiting %.1f %%"
            .formatted(c.grossRate(), c.technicalRate(), 100 * c.waitShare()));
    for (RunReport.Crane crane : c.perCrane()) {
      add(
          lines,
          "  " + crane.name(),
          "%,5d moves, %d covers, %.1f moves/h, technical %.1f; waits in s: %s"
              .formatted(
                  crane.moves(),
                  crane.hatchCovers(),
                  crane.grossRate(),
                  crane.technicalRate(),
                  words(crane.waitSeconds())));
    }
    RunReport.TruckFigures t = r.truck();
    add(
        lines,
        "trucks",
        "%d, %,.1f km, empty %.1f %%, waiting %.1f %%, loop %.0f s and %,.0f m, deadlocks %d"
            .formatted(
                t.count(),
                t.kilometres(),
                100 * t.emptyShare(),
                100 * t.waitShare(),
                t.meanLoopSeconds(),
                t.meanLoopMetres(),
                t.deadlocks()));
    add(
        lines,
        "yard",
        "%d re-handles, %d retrievals".formatted(r.yard().rehandles(), r.yard().retrievals()));
    RunReport.Violations v = r.violations();
    add(
        lines,
        "violations",
        ("%d (collision %d, claim %d, clearance %d, segregation %d, stack order %d, late command"
                + " %d)")
            .formatted(
                v.total(),
                v.collision(),
                v.claim(),
                v.clearance(),
                v.segregation(),
                v.stackOrder(),
                v.lateCommand()));
    add(
        lines,
        "incidents",
        "%d opened, %d open; alarms %d raised, %d standing"
            .formatted(
                r.incidents().opened(),
                r.incidents().open(),
                r.alarms().raised(),
                r.alarms().standing()));
    add(
        lines,
        "time",
        "%,d s simulated in %.1f s: %,.0f x real time; %,d messages, %.1f a simulated second"
            .formatted(
                r.simulatedSeconds(),
                r.wallSeconds(),
                r.timesRealTime(),
                r.messages(),
                r.journaledMessagesPerSimulatedSecond()));
    add(
        lines,
        "state hash",
        "%s, behaviour version %d".formatted(r.stateHash(), r.behaviourVersion()));
    r.standing().forEach((what, count) -> add(lines, "standing", "%,d %s".formatted(count, what)));
    return lines;
  }

  private static String words(Map<String, Double> seconds) {
    return seconds.isEmpty()
        ? "none"
        : seconds.entrySet().stream()
            .map(e -> String.format("%s %,.0f", e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
  }

  private static void add(List<String> lines, String name, String text) {
    lines.add(String.format("%-12s", name) + text);
  }
}

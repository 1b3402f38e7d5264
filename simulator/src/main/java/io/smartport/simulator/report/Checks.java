package io.smartport.simulator.report;

import io.smartport.simulator.report.RunReport.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold of a run: the same for every run, and what its scenario adds. */
public final class Checks {
  private final RunReport report;
  private final List<Check> checks = new ArrayList<>();

  private Checks(RunReport report) {
    this.report = report;
  }

  /**
   * The checks of a report.
   *
   * @param divergence how leader and follower differ, if they do
   */
  public static List<Check> of(
      RunReport report, CheckFigures figures, Optional<String> divergence) {
    Checks checks = new Checks(report);
    checks.always(divergence);
    checks.ofScenario(figures);
    return checks.checks;
  }

  private void always(Optional<String> divergence) {
    RunReport.Moves moves = report.moves();
    add("run ends", report.ending().equals("DONE"), "the run is " + report.ending());
    add(
        "moves done",
        moves.done() == moves.planned(),
        moves.done() + " of " + moves.planned() + " moves are done");
    none("boxes.lost", report.boxes().lost());
    none("boxes.misplaced", report.boxes().misplaced());
    none("boxes.duplicated", report.boxes().duplicated());
    none("violations.collision", report.violations().collision());
    none("violations.claim", report.violations().claim());
    none("violations.clearance", report.violations().clearance());
    none("violations.segregation", report.violations().segregation());
    none("violations.stackOrder", report.violations().stackOrder());
    none("violations.lateCommand", report.violations().lateCommand());
    none("truck.deadlocks", report.truck().deadlocks());
    none("incidents.open", report.incidents().open());
    add("follower agrees", divergence.isEmpty(), divergence.orElse("all state hashes are equal"));
  }

  private void ofScenario(CheckFigures figures) {
    RunReport.CraneFigures crane = report.crane();
    double share = Figures.ratio(crane.grossRate(), crane.technicalRate());
    figures.minGrossShare().ifPresent(least -> atLeast("minGrossShare", share, least));
    figures.minGrossRate().ifPresent(least -> atLeast("minGrossRate", crane.grossRate(), least));
    figures.maxWaitShare().ifPresent(most -> atMost("maxWaitShare", crane.waitShare(), most));
    figures
        .maxIncidents()
        .ifPresent(most -> atMost("maxIncidents", report.incidents().opened(), most));
    figures.maxAlarms().ifPresent(most -> atMost("maxAlarms", report.alarms().raised(), most));
    figures
        .maxMessagesPerSecond()
        .ifPresent(
            most ->
                atMost("maxMessagesPerSecond", report.journaledMessagesPerSimulatedSecond(), most));
  }

  private void none(String name, long count) {
    add(name, count == 0, count + ", 0 is wanted");
  }

  private void atLeast(String name, double value, double least) {
    add(name, value >= least, Figures.round(value, 3) + ", at least " + least + " is wanted");
  }

  private void atMost(String name, double value, double most) {
    add(name, value <= most, Figures.round(value, 3) + ", at most " + most + " is wanted");
  }

  private void add(String name, boolean passed, String detail) {
    checks.add(new Check(name, passed, detail));
  }
}

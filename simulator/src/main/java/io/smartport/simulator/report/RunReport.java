package io.smartport.simulator.report;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report of a run. Names and nesting are the JSON's; each field is described with its counting
 * rule in {@code docs/reference/report.md}.
 */
public record RunReport(
    String scenario,
    long seed,
    String site,
    String call,
    long simulatedSeconds,
    double wallSeconds,
    double timesRealTime,
    long messages,
    double journaledMessagesPerSimulatedSecond,
    long decisions,
    String stateHash,
    int behaviourVersion,
    String ending,
    Moves moves,
    Boxes boxes,
    CraneFigures crane,
    TruckFigures truck,
    Yard yard,
    Violations violations,
    Alarms alarms,
    Incidents incidents,
    List<Check> checks,
    Map<String, Integer> standing,
    List<String> findings,
    Machine machine,
    Map<String, String> countingRules) {
  /** Keeps its own lists. */
  public RunReport {
    checks = List.copyOf(checks);
    findings = List.copyOf(findings);
  }

  /** The same with these checks. */
  public RunReport withChecks(List<Check> more) {
    return new RunReport(
        scenario,
        seed,
        site,
        call,
        simulatedSeconds,
        wallSeconds,
        timesRealTime,
        messages,
        journaledMessagesPerSimulatedSecond,
        decisions,
        stateHash,
        behaviourVersion,
        ending,
        moves,
        boxes,
        crane,
        truck,
        yard,
        violations,
        alarms,
        incidents,
        more,
        standing,
        findings,
        machine,
        countingRules);
  }

  /** The checks that failed. */
  public List<Check> failed() {
    return checks.stream().filter(check -> !check.passed()).toList();
  }

  /** As JSON, indented. */
  public String json() {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .build()
        .writeValueAsString(this);
  }

  /** Moves by kind; planned = discharge + load + restow + hatchCover. */
  public record Moves(int planned, int done, int discharge, int load, int restow, int hatchCover) {}

  /** What went wrong with boxes. */
  public record Boxes(int lost, int misplaced, int duplicated) {
    public boolean areRight() {
      return lost + misplaced + duplicated == 0;
    }
  }

  /** All quay cranes that made a move. */
  public record CraneFigures(
      double grossRate, double technicalRate, double waitShare, List<Crane> perCrane) {
    /** Keeps its own list. */
    public CraneFigures {
      perCrane = List.copyOf(perCrane);
    }
  }

  /** One quay crane; {@code waitSeconds} by reason. */
  public record Crane(
      String name,
      int moves,
      int hatchCovers,
      double grossRate,
      double technicalRate,
      double waitShare,
      long finishedAtMs,
      Map<String, Double> waitSeconds) {}

  /** All trucks between first and last move. */
  public record TruckFigures(
      int count,
      double emptyShare,
      double waitShare,
      double kilometres,
      int deadlocks,
      double meanLoopSeconds,
      double meanLoopMetres) {
    /** The same with so many deadlocks. */
    public TruckFigures withDeadlocks(int number) {
      return new TruckFigures(
          count, emptyShare, waitShare, kilometres, number, meanLoopSeconds, meanLoopMetres);
    }
  }

  /** The yard. */
  public record Yard(int rehandles, int retrievals) {}

  /** Violations as the plant counted them. */
  public record Violations(
      long collision,
      long claim,
      long clearance,
      long segregation,
      long stackOrder,
      long lateCommand) {
    public long total() {
      return collision + claim + clearance + segregation + stackOrder + lateCommand;
    }
  }

  /** Alarm conditions. */
  public record Alarms(int raised, int standing) {}

  /** What needed a person. */
  public record Incidents(int opened, int open, List<Incident> list) {
    /** Keeps its own list. */
    public Incidents {
      list = List.copyOf(list);
    }
  }

  /** One incident in words. */
  public record Incident(
      int id, long atMs, String kind, String reason, String machine, String box, String state) {}

  /** One check: what is compared with what. */
  public record Check(String name, boolean passed, String detail) {}

  /** What it ran on. */
  public record Machine(String cpu, int cores, String jdk) {}
}

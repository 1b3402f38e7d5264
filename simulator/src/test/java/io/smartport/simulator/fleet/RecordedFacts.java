package io.smartport.simulator.fleet;

import io.smartport.gateway.link.CraneReading;
import io.smartport.gateway.link.Facts;
import io.smartport.gateway.link.TruckReading;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the facts of trucks, one line each: machine, then what. */
final class RecordedFacts implements Facts {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<Report> reports = new CopyOnWriteArrayList<>();

  private record Report(int machine, TruckReading reading) {}

  /** Lines of a machine without its number. */
  List<String> of(int machine) {
    String prefix = machine + " ";
    return lines.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  /** Lines about a job of a machine. */
  List<String> ofJob(int machine, int job) {
    return of(machine).stream().filter(line -> line.startsWith("job " + job + "/")).toList();
  }

  long count(String what) {
    return lines.stream().filter(line -> line.endsWith(what)).count();
  }

  void clear() {
    lines.clear();
    reports.clear();
  }

  /** Full reports of a machine. */
  List<TruckReading> reports(int machine) {
    return reports.stream().filter(r -> r.machine() == machine).map(Report::reading).toList();
  }

  @Override
  public void truckReported(int machine, TruckReading reading, int passed) {
    reports.add(new Report(machine, reading));
    lines.add(machine + " reported");
  }

  @Override
  public void truckPassed(int machine, int job, int attempt, int passed) {
    lines.add("%d job %d/%d passed %d".formatted(machine, job, attempt, passed));
  }

  @Override
  public void truckStepped(int machine, int job, int attempt, int step) {
    lines.add("%d job %d/%d step %d".formatted(machine, job, attempt, step));
  }

  @Override
  public void truckBattery(int machine, int permille) {
    lines.add("%d battery %d".formatted(machine, permille));
  }

  @Override
  public void modeChanged(int machine, int mode) {
    lines.add("%d mode %d".formatted(machine, mode));
  }

  @Override
  public void jobRefused(int machine, int job, int attempt, int reason) {
    lines.add("%d job %d/%d refused %d".formatted(machine, job, attempt, reason));
  }

  @Override
  public void lost(int machine) {
    lines.add(machine + " lost");
  }

  @Override
  public void craneReported(int machine, CraneReading reading) {
    throw new AssertionError("no crane here");
  }

  @Override
  public void craneStepped(int machine, int job, int attempt, int step) {
    throw new AssertionError("no crane here");
  }
}

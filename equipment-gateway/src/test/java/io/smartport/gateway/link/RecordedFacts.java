package io.smartport.gateway.link;

import java.util.ArrayList;
import java.util.List;

/** Keeps the facts of links, one line each. */
final class RecordedFacts implements Facts {
  private final List<String> facts = new ArrayList<>();

  /** What came since the last call. */
  List<String> take() {
    List<String> taken = List.copyOf(facts);
    facts.clear();
    return taken;
  }

  @Override
  public void craneReported(int machine, CraneReading reading) {
    facts.add("reported job %d step %d".formatted(reading.job(), reading.step()));
  }

  @Override
  public void craneStepped(int machine, int job, int attempt, int step) {
    facts.add("job %d/%d step %d".formatted(job, attempt, step));
  }

  @Override
  public void truckReported(int machine, TruckReading reading, int passed) {
    facts.add("reported job %d passed %d".formatted(reading.job(), passed));
  }

  @Override
  public void truckPassed(int machine, int job, int attempt, int passed) {
    facts.add("job %d/%d passed %d".formatted(job, attempt, passed));
  }

  @Override
  public void truckStepped(int machine, int job, int attempt, int step) {
    facts.add("job %d/%d step %d".formatted(job, attempt, step));
  }

  @Override
  public void truckBattery(int machine, int permille) {
    facts.add("battery " + permille);
  }

  @Override
  public void modeChanged(int machine, int mode) {
    facts.add("mode " + mode);
  }

  @Override
  public void jobRefused(int machine, int job, int attempt, int reason) {
    facts.add("job %d/%d refused %d".formatted(job, attempt, reason));
  }

  @Override
  public void lost(int machine) {
    facts.add("lost");
  }
}

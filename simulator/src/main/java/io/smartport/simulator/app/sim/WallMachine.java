package io.smartport.simulator.app.sim;

import io.smartport.simulator.app.bench.Machine;
import io.smartport.simulator.report.RunReport;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a run's wall times were measured on. */
public final class WallMachine {
  private WallMachine() {}

  /** This machine. */
  public static RunReport.Machine describe() {
    try {
      return new RunReport.Machine(
          Machine.cpu(),
          Runtime.getRuntime().availableProcessors(),
          System.getProperty("java.vm.name") + " " + Runtime.version());
    } catch (IOException e) {
      throw new UncheckedIOException("The processor's name cannot be read", e);
    }
  }
}

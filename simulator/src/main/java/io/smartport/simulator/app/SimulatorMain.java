package io.smartport.simulator.app;

import io.smartport.simulator.app.bench.BenchCommand;
import io.smartport.simulator.app.demo.DemoCommand;
import io.smartport.simulator.app.live.SimulatorCommand;
import io.smartport.simulator.app.sim.SimCommand;
import io.smartport.tos.app.CommandRunner;
import io.smartport.tos.app.SmartPortVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The process that runs what needs a simulated terminal. */
@Command(
    name = "smartport",
    description = "The simulated terminal.",
    mixinStandardHelpOptions = true,
    versionProvider = SmartPortVersion.class,
    subcommands = {BenchCommand.class, DemoCommand.class, SimCommand.class, SimulatorCommand.class})
public final class SimulatorMain implements Runnable {
  @Spec private CommandSpec spec;

  /** Exits with an {@link io.smartport.tos.app.ExitCode}. */
  public static void main(String[] args) {
    System.exit(CommandRunner.of(new SimulatorMain()).run(args));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}

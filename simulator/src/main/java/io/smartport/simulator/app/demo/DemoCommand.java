package io.smartport.simulator.app.demo;

import io.smartport.simulator.app.live.LiveCall;
import io.smartport.simulator.app.live.SimulatorCommand;
import io.smartport.simulator.app.live.SimulatorConfig;
import io.smartport.tos.app.ExitCode;
import io.smartport.tos.config.ConfigException;
import io.smartport.tos.config.TypedYaml;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.compiler.SiteCompiler;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}: all processes of a terminal over the real protocols, working a ship. */
@Command(
    name = "demo",
    description = {
      "Starts core, gateway and simulator, and has them work a synthetic ship over OPC UA and"
          + " MQTT.",
      "Makes keys and certificates when there are none. Ctrl-C ends all processes."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the ship is worked",
      "1:a process ended, or the work did not",
      "2:bad arguments"
    })
public final class DemoCommand implements Callable<Integer> {
  @Option(names = "--headless", description = "Without screens; there are none yet.")
  private boolean headless;

  @Option(
      names = "--site",
      defaultValue = "small",
      description = "A site (default: ${DEFAULT-VALUE}).")
  private String site = "";

  @Option(
      names = "--moves",
      defaultValue = "40",
      description = "Moves of the ship (default: ${DEFAULT-VALUE}).")
  private int moves;

  @Option(
      names = "--speed",
      defaultValue = "10",
      description = "Times as fast as the wall clock (default: ${DEFAULT-VALUE}).")
  private int speed;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of all chance (default: ${DEFAULT-VALUE}).")
  private int seed;

  @Option(
      names = "--dir",
      defaultValue = "var/demo",
      description = "State folder; the last run in it is wiped out (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (!headless) {
      throw bad("There are no screens yet: add --headless");
    }
    PrintWriter err = spec.commandLine().getErr();
    try (Terminal terminal = new Terminal(folder, err)) {
      Path config = terminal.configure(site, moves, speed, seed);
      SimulatorConfig simulator =
          TypedYaml.readOver(SimulatorCommand.DEFAULTS, config, SimulatorConfig.class);
      CompiledSite compiled = SiteCompiler.load(site);
      LiveCall live = LiveCall.of(simulator, compiled);
      terminal.start(compiled);
      boolean done = new CallDesk(terminal.state(), err).work(live.opening(), terminal::areAllUp);
      return done ? ExitCode.OK : ExitCode.CHECK_FAILED;
    } catch (ConfigException | IllegalArgumentException | IOException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

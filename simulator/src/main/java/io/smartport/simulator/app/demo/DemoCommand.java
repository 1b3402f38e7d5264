package io.smartport.simulator.app.demo;

import io.smartport.simulator.app.live.LiveCall;
import io.smartport.simulator.app.live.PlantFigures;
import io.smartport.simulator.app.live.SimulatorCommand;
import io.smartport.simulator.app.live.SimulatorConfig;
import io.smartport.simulator.app.sim.BadArgument;
import io.smartport.simulator.app.sim.ReportFile;
import io.smartport.simulator.app.sim.Summary;
import io.smartport.simulator.report.RunReport;
import io.smartport.tos.app.Cancellation;
import io.smartport.tos.app.ExitCode;
import io.smartport.tos.config.ConfigException;
import io.smartport.tos.config.TypedYaml;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.compiler.SiteCompiler;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "0:every check passed",
      "1:a check failed, or the work was ended before its end",
      "2:an argument or a file that it names is wrong"
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
      description = "Boxes of the ship (default: ${DEFAULT-VALUE}).")
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
      names = "--chaos",
      paramLabel = "SEED",
      description =
          "Kills the core three times and the gateway twice, and restarts a PLC, a truck and the"
              + " broker, at moments from this seed, 1 or more.")
  private int chaos;

  @Option(names = "--report", paramLabel = "FILE", description = "Writes a report as JSON.")
  private @Nullable Path report;

  @Option(
      names = "--dir",
      defaultValue = "var/demo",
      description = "State folder; the last run in it is wiped out (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try (Cancellation cancellation = Cancellation.onInterrupt()) {
      checkArguments();
      RunReport made = run(cancellation, err);
      ReportFile.write(report, made);
      PrintWriter out = spec.commandLine().getOut();
      Summary.print(made, out, err);
      made.incidents()
          .list()
          .forEach(
              i ->
                  out.printf(
                      "incident    %d %s: %s; %s %s: %s%n",
                      i.id(), i.kind(), i.reason(), i.machine(), i.box(), i.state()));
      out.flush();
      return made.failed().isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    } catch (BadArgument | ConfigException | IllegalArgumentException | IOException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
  }

  private void checkArguments() {
    if (!headless) {
      throw bad("There are no screens yet: add --headless");
    }
    if (speed < 1 || moves < 1 || chaos < 0) {
      throw bad("--speed and --moves must be 1 or more, --chaos not negative");
    }
    ReportFile.refuseUnwritable("--report", report);
  }

  private RunReport run(Cancellation cancellation, PrintWriter err)
      throws IOException, InterruptedException {
    try (Terminal terminal = new Terminal(folder, err)) {
      Path file = terminal.configure(site, moves, speed, seed, chaos);
      SimulatorConfig config =
          TypedYaml.readOver(SimulatorCommand.DEFAULTS, file, SimulatorConfig.class);
      CompiledSite compiled = SiteCompiler.load(site);
      LiveCall live = LiveCall.of(config, compiled);
      terminal.start(compiled);
      try (CallDesk desk = new CallDesk(terminal.state())) {
        live.opening().tell(desk);
        desk.sync();
        Chaos kills = chaos == 0 ? Chaos.none() : Chaos.of(chaos, moves);
        DemoRun run = new DemoRun(terminal, desk, kills, moves, err);
        String ending = run.run(cancellation::isAsked);
        terminal.end();
        PlantFigures figures = run.figures();
        if (figures.boxes().place().isEmpty()) {
          throw new IOException("The simulator told nothing of the work: see its log in " + folder);
        }
        return DemoReport.of(
            new DemoReport.Frame(config, compiled, live, ending),
            figures,
            RecordedWork.of(terminal.state().journal(), desk.hashes()),
            desk);
      }
    }
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

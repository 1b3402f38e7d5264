package io.smartport.simulator.app.sim;

import io.smartport.simulator.report.RunReport;
import io.smartport.tos.app.Cancellation;
import io.smartport.tos.app.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code smartport sim}: works a ship under virtual time, in one process. */
@Command(
    name = "sim",
    description = {
      "Works a ship under virtual time in one process: engine, gateway links, network and"
          + " machines.",
      "Ctrl-C ends the run with a report of what was done so far."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every check passed",
      "1:a check failed",
      "2:an argument or a file that it names is wrong"
    })
public final class SimCommand implements Callable<Integer> {
  @Mixin private SimOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (Cancellation cancellation = Cancellation.onInterrupt()) {
      return run(cancellation);
    } catch (BadArgument e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private int run(Cancellation cancellation) {
    refuseUnwritable("--report", options.report);
    refuseUnwritable("--events", options.events);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    SimPlan plan = SimPlanner.plan(options);
    RunReport report =
        new SimRun(plan, cancellation::isAsked, err).run(options.events, options.journal);
    if (options.report != null) {
      write(options.report, report);
    }
    Summary.lines(report).forEach(out::println);
    report.findings().forEach(err::println);
    report
        .failed()
        .forEach(check -> err.println("failed: " + check.name() + ": " + check.detail()));
    out.flush();
    err.flush();
    return report.failed().isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
  }

  /** Before a long run, not after it. */
  private static void refuseUnwritable(String option, @Nullable Path file) {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && (!Files.isDirectory(folder) || Files.isDirectory(file))) {
      throw new BadArgument(option + " " + file + ": cannot be written there");
    }
  }

  private static void write(Path file, RunReport report) {
    try {
      Files.writeString(file, report.json() + System.lineSeparator());
    } catch (IOException e) {
      throw new BadArgument("--report " + file + ": cannot be written: " + e, e);
    }
  }
}

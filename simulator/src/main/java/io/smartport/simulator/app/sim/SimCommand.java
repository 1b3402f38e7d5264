package io.smartport.simulator.app.sim;

import io.smartport.simulator.report.RunReport;
import io.smartport.tos.app.Cancellation;
import io.smartport.tos.app.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
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
    ReportFile.refuseUnwritable("--report", options.report);
    ReportFile.refuseUnwritable("--events", options.events);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    SimPlan plan = SimPlanner.plan(options);
    RunReport report =
        new SimRun(plan, cancellation::isAsked, err).run(options.events, options.journal);
    ReportFile.write(options.report, report);
    Summary.print(report, out, err);
    return report.failed().isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
  }
}

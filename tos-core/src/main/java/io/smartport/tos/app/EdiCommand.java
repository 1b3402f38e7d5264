package io.smartport.tos.app;

import io.smartport.tos.edi.BayPlanReader;
import io.smartport.tos.edi.BayPlanReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code smartport edi FILE}: what a bay plan says and what is wrong with it. */
@Command(
    name = "edi",
    description = {
      "Reads a bay plan (UN/EDIFACT BAPLIE) and prints what it says and what is wrong with it.",
      "Segment numbers count from the first segment after UNA."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the plan is accepted",
      "1:the plan is refused",
      "2:not a bay plan, not an EDIFACT interchange, or the file cannot be read",
    })
public final class EdiCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The file to read.")
  private Path file;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    BayPlanReading reading;
    try {
      reading = new BayPlanReader().read(file);
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(), file + ": there is no such file", e, null, file.toString());
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), file + ": cannot be read: " + e, e, null, file.toString());
    }
    PrintWriter out = spec.commandLine().getOut();
    String name = String.valueOf(file.getFileName());
    out.print(json ? BayPlanJson.of(name, reading) : BayPlanText.of(name, reading));
    out.flush();
    return switch (reading) {
      case BayPlanReading.Accepted _ -> ExitCode.OK;
      case BayPlanReading.Refused _ -> ExitCode.CHECK_FAILED;
      case BayPlanReading.NotABayPlan _, BayPlanReading.NotEdifact _ -> ExitCode.BAD_INPUT;
    };
  }
}

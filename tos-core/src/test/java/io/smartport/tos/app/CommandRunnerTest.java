package io.smartport.tos.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class CommandRunnerTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpGoesToStdoutAndIsOk() {
    assertThat(run(new Probe(), false, "--help")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("Usage: probe");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(run(new Probe(), false, "--version")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).matches("(?s)SmartPort \\d+\\.\\d+\\.\\d+.*Java 25.*");
  }

  @Test
  void aWrongArgumentIsBadInputAndIsNamed() {
    assertThat(run(new Probe(), false, "--cranes", "many")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("--cranes").contains("many").contains("probe --help");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aMissingCommandIsBadInput() {
    assertThat(run(new TosMain(), false)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("A command is missing.");
  }

  @Test
  void anUnexpectedExceptionIsABugAndHidesItsStackTrace() {
    assertThat(run(new Probe(), false, "--cranes", "-1")).isEqualTo(ExitCode.BUG);
    assertThat(err.toString()).contains("IllegalStateException: -1 cranes").doesNotContain("\tat ");
  }

  @Test
  void debugShowsTheStackTrace() {
    assertThat(run(new Probe(), true, "--cranes", "-1")).isEqualTo(ExitCode.BUG);
    assertThat(err.toString()).contains("\tat " + Probe.class.getName());
  }

  private int run(Object command, boolean debug, String... args) {
    CommandRunner runner = new CommandRunner(command, debug);
    runner.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return runner.run(args);
  }

  @Command(
      name = "probe",
      mixinStandardHelpOptions = true,
      versionProvider = SmartPortVersion.class)
  static final class Probe implements Runnable {
    @Option(names = "--cranes")
    private int cranes;

    @Override
    public void run() {
      if (cranes < 0) {
        throw new IllegalStateException(cranes + " cranes");
      }
    }
  }
}

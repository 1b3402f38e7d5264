package io.smartport.simulator.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.app.SimulatorMain;
import io.smartport.tos.app.CommandRunner;
import io.smartport.tos.app.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandRunner runner = new CommandRunner(new SimulatorMain(), false);
    runner.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return runner.run(args);
  }

  @Test
  void anUnknownBenchmarkIsBadInputAndTheKnownOnesAreNamed() {
    assertThat(run("bench", "nothing")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("nothing").contains("journal");
  }

  @Test
  void aFolderThatIsNotThereIsBadInputAndIsNamed(@TempDir Path temp) {
    Path missing = temp.resolve("missing");
    assertThat(run("bench", "journal", "--folder", missing.toString()))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains(missing.toString());
  }

  @Test
  void theHelpNamesTheBenchmarks() {
    assertThat(run("bench", "--help")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("journal");
  }
}

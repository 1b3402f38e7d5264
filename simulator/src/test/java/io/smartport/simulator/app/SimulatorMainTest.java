package io.smartport.simulator.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.app.CommandRunner;
import io.smartport.tos.app.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SimulatorMainTest {
  @Test
  void anUnknownCommandIsBadInputAndIsNamed() {
    StringWriter err = new StringWriter();
    CommandRunner runner = new CommandRunner(new SimulatorMain(), false);
    runner.commandLine().setErr(new PrintWriter(err, true));

    assertThat(runner.run("simulate")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("simulate");
  }
}

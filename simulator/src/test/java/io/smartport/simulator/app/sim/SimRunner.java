package io.smartport.simulator.app.sim;

import io.smartport.simulator.app.SimulatorMain;
import io.smartport.tos.app.CommandRunner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Runs the command line as a user does; sites and scenarios are those of the project's root. */
final class SimRunner {
  static final String SMALL = "../sites/small.yaml";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  int sim(Object... args) {
    CommandRunner runner = new CommandRunner(new SimulatorMain(), true);
    runner.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of("sim"));
    for (Object arg : args) {
      all.add(arg.toString());
    }
    return runner.run(all.toArray(String[]::new));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** The state hash that the summary shows. */
  String stateHash() {
    return out()
        .lines()
        .filter(line -> line.startsWith("state hash"))
        .map(line -> line.replaceFirst("state hash\\s+", "").substring(0, 16))
        .findFirst()
        .orElseThrow();
  }
}

package io.smartport.simulator.app.live;

import io.smartport.tos.app.ProcessCommand;
import io.smartport.tos.config.EmbeddedYaml;
import io.smartport.tos.process.StopSignal;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code simulator}: the process that stands in for the machines. */
@Command(
    name = "simulator",
    description = {
      "Runs the simulated machines of a site: a PLC with an OPC UA server for each crane, an MQTT"
          + " client for each truck, a broker, and a ship alongside.",
      "Ends in good order on Ctrl-C or SIGTERM. Returns 2 when configuration, credentials, folder"
          + " or port cannot be used."
    },
    mixinStandardHelpOptions = true)
public final class SimulatorCommand extends ProcessCommand<SimulatorConfig> {
  /** What {@code simulator} does unless a file says otherwise. */
  public static final EmbeddedYaml DEFAULTS =
      EmbeddedYaml.beside(SimulatorCommand.class, "simulator.yaml");

  public SimulatorCommand() {
    super(DEFAULTS, SimulatorConfig.class);
  }

  @Override
  protected void run(SimulatorConfig config, StopSignal stop) throws IOException {
    new SimulatorProcess(config, site(config.site()), stop).run();
  }
}

package io.smartport.gateway.app;

import io.smartport.tos.app.ProcessCommand;
import io.smartport.tos.config.EmbeddedYaml;
import io.smartport.tos.process.StopSignal;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code gateway}: the process that speaks with machines. */
@Command(
    name = "gateway",
    description = {
      "Runs the equipment gateway: hands the core's commands to machines and their facts to the"
          + " core.",
      "Ends in good order on Ctrl-C or SIGTERM. Returns 2 when configuration, credentials, folder"
          + " or port cannot be used."
    },
    mixinStandardHelpOptions = true)
final class GatewayCommand extends ProcessCommand<GatewayConfig> {
  /** What {@code gateway} does unless a file says otherwise. */
  static final EmbeddedYaml DEFAULTS = EmbeddedYaml.beside(GatewayCommand.class, "gateway.yaml");

  GatewayCommand() {
    super(DEFAULTS, GatewayConfig.class);
  }

  @Override
  protected void run(GatewayConfig config, StopSignal stop) throws IOException {
    new GatewayProcess(config, site(config.site()), stop).run();
  }
}

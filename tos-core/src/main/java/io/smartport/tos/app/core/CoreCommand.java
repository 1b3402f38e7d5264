package io.smartport.tos.app.core;

import io.smartport.tos.app.ProcessCommand;
import io.smartport.tos.config.EmbeddedYaml;
import io.smartport.tos.process.StopSignal;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code core}: the process that owns the terminal's state. */
@Command(
    name = "core",
    description = {
      "Runs the core: takes messages from gateway, server and planner, journals them, decides.",
      "Ends in good order on Ctrl-C or SIGTERM. Returns 1 when the journal is damaged, 2 when"
          + " configuration, folder or port cannot be used."
    },
    mixinStandardHelpOptions = true)
public final class CoreCommand extends ProcessCommand<CoreConfig> {
  /** What {@code core} does unless a file says otherwise. */
  static final EmbeddedYaml DEFAULTS = EmbeddedYaml.beside(CoreCommand.class, "core.yaml");

  CoreCommand() {
    super(DEFAULTS, CoreConfig.class);
  }

  @Override
  protected void run(CoreConfig config, StopSignal stop) throws IOException {
    new CoreProcess(config, this::site, stop).run();
  }
}

package io.smartport.tos.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code site}: what can be done with site files. */
@Command(
    name = "site",
    description = "Checks site files.",
    mixinStandardHelpOptions = true,
    subcommands = SiteCheckCommand.class)
final class SiteCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "A command is missing, such as site check FILE.");
  }
}

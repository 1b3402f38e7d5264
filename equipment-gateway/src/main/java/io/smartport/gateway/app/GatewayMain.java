package io.smartport.gateway.app;

import io.smartport.tos.app.CommandRunner;
import io.smartport.tos.app.SmartPortVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The process that speaks with machines. */
@Command(
    name = "smartport",
    description = "The equipment gateway.",
    mixinStandardHelpOptions = true,
    versionProvider = SmartPortVersion.class,
    subcommands = GatewayCommand.class)
public final class GatewayMain implements Runnable {
  @Spec private CommandSpec spec;

  /** Exits with an {@link io.smartport.tos.app.ExitCode}. */
  public static void main(String[] args) {
    System.exit(CommandRunner.of(new GatewayMain()).run(args));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}

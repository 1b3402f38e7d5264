package io.smartport.tos.app;

import io.smartport.tos.app.core.CoreCommand;
import io.smartport.tos.app.init.InitCommand;
import io.smartport.tos.app.replay.ReplayCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The process that runs what needs the terminal operating system and nothing else. */
@Command(
    name = "smartport",
    description = "The terminal operating system.",
    mixinStandardHelpOptions = true,
    versionProvider = SmartPortVersion.class,
    subcommands = {
      EdiCommand.class,
      SiteCommand.class,
      InitCommand.class,
      CoreCommand.class,
      ReplayCommand.class
    })
public final class TosMain implements Runnable {
  @Spec private CommandSpec spec;

  /** Exits with an {@link ExitCode}. */
  public static void main(String[] args) {
    System.exit(CommandRunner.of(new TosMain()).run(args));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}

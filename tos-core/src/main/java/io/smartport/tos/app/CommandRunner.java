package io.smartport.tos.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Runs a command line at the edge of the process: turns a wrong argument and an unexpected
 * exception into one line on stderr and an {@link ExitCode}.
 *
 * <p>A command reports bad input by throwing {@link ParameterException} with the file, the line and
 * the value in its message, and a failed check by returning {@link ExitCode#CHECK_FAILED}.
 */
public final class CommandRunner {
  private final CommandLine commandLine;
  private final boolean debug;

  /**
   * @param rootCommand an object or class annotated with {@link CommandLine.Command}
   * @param debug whether an unexpected exception shows its stack trace
   */
  public CommandRunner(Object rootCommand, boolean debug) {
    this.debug = debug;
    commandLine =
        new CommandLine(rootCommand)
            .setParameterExceptionHandler((e, args) -> badInput(e))
            .setExecutionExceptionHandler((e, command, parsed) -> unexpected(e, command));
  }

  /** A runner that shows stack traces when the environment says {@code SMARTPORT_DEBUG=1}. */
  public static CommandRunner of(Object rootCommand) {
    return new CommandRunner(rootCommand, "1".equals(System.getenv("SMARTPORT_DEBUG")));
  }

  /** The command line that is run, so that a test can catch what it writes. */
  public CommandLine commandLine() {
    return commandLine;
  }

  /** Runs the command that {@code args} name and returns its {@link ExitCode}. */
  public int run(String... args) {
    return commandLine.execute(args);
  }

  private static int badInput(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(e.getMessage());
    err.printf("Maybe `%s --help` helps.%n", command.getCommandSpec().qualifiedName());
    return ExitCode.BAD_INPUT;
  }

  private int unexpected(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    err.printf("%s failed: %s%n", command.getCommandSpec().qualifiedName(), e);
    if (debug) {
      e.printStackTrace(err);
    } else {
      err.println("This is a bug in SmartPort. SMARTPORT_DEBUG=1 shows where it happened.");
    }
    return ExitCode.BUG;
  }
}

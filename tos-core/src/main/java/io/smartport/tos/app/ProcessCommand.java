package io.smartport.tos.app;

import io.smartport.tos.config.ConfigException;
import io.smartport.tos.config.EmbeddedYaml;
import io.smartport.tos.config.TypedYaml;
import io.smartport.tos.credential.CredentialException;
import io.smartport.tos.journal.JournalDamagedException;
import io.smartport.tos.journal.JournalRefusedException;
import io.smartport.tos.process.StopSignal;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.compiler.SiteCompiler;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A command that runs one process of a terminal from a configuration file until it is told to end.
 *
 * @param <C> the record of the configuration file
 */
public abstract class ProcessCommand<C> implements Callable<Integer> {
  private final EmbeddedYaml defaults;
  private final Class<C> configType;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CONFIG",
      description = "A configuration file; what it does not say has the defaults.")
  private @Nullable Path file;

  @Option(names = "--print-config", description = "Prints the defaults as a file, and ends.")
  private boolean printConfig;

  @Option(
      names = "--with-parent",
      description = "Ends when the process that started it ends, however that ends.")
  private boolean withParent;

  /** A command with these defaults. */
  protected ProcessCommand(EmbeddedYaml defaults, Class<C> configType) {
    this.defaults = defaults;
    this.configType = configType;
  }

  /**
   * Runs the process until the signal is given.
   *
   * @throws IOException if a folder, a file or a port cannot be used, naming it
   */
  protected abstract void run(C config, StopSignal stop) throws IOException;

  @Override
  public final Integer call() {
    if (printConfig) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(defaults.text());
      out.flush();
      return ExitCode.OK;
    }
    C config = config();
    StopSignal stop = StopSignal.ofJvm();
    if (withParent) {
      endWithParent(stop);
    }
    try {
      run(config, stop);
      return ExitCode.OK;
    } catch (JournalDamagedException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.CHECK_FAILED;
    } catch (JournalRefusedException | CredentialException | IOException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } finally {
      stop.ended();
    }
  }

  private static void endWithParent(StopSignal stop) {
    var _ =
        ProcessHandle.current()
            .parent()
            .map(ProcessHandle::onExit)
            .orElseGet(() -> CompletableFuture.completedFuture(null))
            .thenRun(stop::stop);
  }

  private C config() {
    try {
      return TypedYaml.readOver(defaults, file, configType);
    } catch (ConfigException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The site that a configuration names. */
  protected final CompiledSite site(String nameOrPath) {
    try {
      return SiteCompiler.load(nameOrPath);
    } catch (ConfigException | IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "site " + nameOrPath + ": " + e.getMessage(), e);
    }
  }
}

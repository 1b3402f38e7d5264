package io.smartport.tos.app.core;

import io.smartport.tos.app.ExitCode;
import io.smartport.tos.app.SmartPortVersion;
import io.smartport.tos.config.ConfigException;
import io.smartport.tos.config.EmbeddedYaml;
import io.smartport.tos.config.TypedYaml;
import io.smartport.tos.journal.JournalDamagedException;
import io.smartport.tos.journal.JournalRefusedException;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.process.StopSignal;
import io.smartport.tos.runtime.CoreSettings;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.compiler.SiteCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code core}: the process that owns the terminal's state. */
@Command(
    name = "core",
    description = {
      "Runs the core: takes messages from gateway, server and planner, journals them, decides.",
      "Ends in good order on Ctrl-C or SIGTERM. Returns 1 when the journal is damaged, 2 when"
          + " configuration, folder or port cannot be used."
    },
    mixinStandardHelpOptions = true)
public final class CoreCommand implements Callable<Integer> {
  private static final EmbeddedYaml DEFAULTS = EmbeddedYaml.beside(CoreCommand.class, "core.yaml");

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CONFIG",
      description = "A configuration file; what it does not say has the defaults.")
  private @Nullable Path file;

  @Option(names = "--print-config", description = "Prints the defaults as a file, and ends.")
  private boolean printConfig;

  @Override
  public Integer call() throws IOException {
    if (printConfig) {
      spec.commandLine().getOut().print(DEFAULTS.text());
      spec.commandLine().getOut().flush();
      return ExitCode.OK;
    }
    CoreConfig config = config();
    StopSignal stop = StopSignal.ofJvm();
    try {
      new CoreProcess(settings(config), config.http(), stop).run();
      return ExitCode.OK;
    } catch (JournalDamagedException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.CHECK_FAILED;
    } catch (JournalRefusedException | IOException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } finally {
      stop.ended();
    }
  }

  private CoreConfig config() {
    try {
      return TypedYaml.readOver(DEFAULTS, file, CoreConfig.class);
    } catch (ConfigException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private CoreSettings settings(CoreConfig config) throws IOException {
    return new CoreSettings(
        new StateFolder(Path.of(config.stateFolder())),
        site(config.site()),
        config.policy(),
        config.clock().clock(),
        config.journal().options(),
        config.snapshots(),
        "smartport core, " + String.join(", ", new SmartPortVersion().getVersion()));
  }

  private CompiledSite site(String nameOrPath) {
    try {
      return SiteCompiler.load(nameOrPath);
    } catch (ConfigException | IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "site " + nameOrPath + ": " + e.getMessage(), e);
    }
  }
}

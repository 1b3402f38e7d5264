package io.smartport.tos.app.init;

import io.smartport.tos.app.ExitCode;
import io.smartport.tos.config.ConfigException;
import io.smartport.tos.credential.CredentialException;
import io.smartport.tos.credential.CredentialMaker;
import io.smartport.tos.credential.Identity;
import io.smartport.tos.site.compiler.SiteCompiler;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code init}: makes the authority, certificates, keys and passwords of a terminal. */
@Command(
    name = "init",
    description = {
      "Makes a certificate authority, and certificates, keys and passwords for the processes and"
          + " machines of a site. What is there and can be used is kept.",
      "Returns 1 when something is there that cannot be used; it is named and left alone."
    },
    mixinStandardHelpOptions = true)
public final class InitCommand implements Callable<Integer> {
  private static final int PROGRESS_STEP = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--site",
      paramLabel = "S",
      description = "A site file, or a name for sites/NAME.yaml. Default: ${DEFAULT-VALUE}.")
  private String site = "small";

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The state folder; made when it is not there. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("var");

  @Override
  public Integer call() throws InterruptedException {
    List<Identity> identities = identities();
    CredentialMaker maker = new CredentialMaker(folder, InstantSource.system());
    try {
      return report(
          maker.make(
              identities,
              SiteIdentities.ACCOUNTS,
              progress(identities.size() + SiteIdentities.ACCOUNTS.size())));
    } catch (CredentialException e) {
      return report(new CredentialMaker.Result(0, 0, List.of(String.valueOf(e.getMessage()))));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--dir " + folder + ": cannot be written: " + e, e);
    }
  }

  private List<Identity> identities() {
    try {
      return SiteIdentities.of(SiteCompiler.load(site));
    } catch (ConfigException | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--site " + site + ": " + e.getMessage(), e);
    }
  }

  private CredentialMaker.Listener progress(int all) {
    PrintWriter err = spec.commandLine().getErr();
    AtomicInteger done = new AtomicInteger();
    return name -> {
      int count = done.incrementAndGet();
      if (count % PROGRESS_STEP == 0 || count == all) {
        err.printf("%d of %d identities and accounts%n", count, all);
        err.flush();
      }
    };
  }

  private int report(CredentialMaker.Result result) {
    PrintWriter out = spec.commandLine().getOut();
    result.unusable().forEach(reason -> out.println("cannot be used: " + reason));
    out.printf("%s: %d made, %d kept%n", folder, result.made(), result.kept());
    if (!result.unusable().isEmpty()) {
      out.println("Maybe: move away the folders of what cannot be used, and run init again.");
    }
    out.flush();
    return result.unusable().isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
  }
}

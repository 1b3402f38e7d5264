package io.smartport.tos.app.replay;

import io.smartport.tos.app.ExitCode;
import io.smartport.tos.engine.JournalIdentity;
import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.JournalDamagedException;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.JournalRefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code smartport replay DIR}: works a journal off again and compares all it says. */
@Command(
    name = "replay",
    description = {
      "Replays a journal from its start and from each snapshot, compares every output byte for byte"
          + " with the outbound journal, and the state hashes.",
      "Changes nothing in the folder."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:outputs and state hashes are identical",
      "1:something differs or is damaged; it is named",
      "2:not a journal, or one of another behaviour version or schema"
    })
public final class ReplayCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder of the journal.")
  private Path folder;

  @Option(names = "--from-start-only", description = "Leaves the snapshots out.")
  private boolean fromStartOnly;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      JournalReplay replay = new JournalReplay(open());
      List<JournalReplay.Pass> passes = replay.run(!fromStartOnly);
      print(out, passes);
      replay.remarks().forEach(err::println);
      replay.damages().forEach(err::println);
      boolean isRight = replay.damages().isEmpty();
      for (JournalReplay.Pass pass : passes) {
        pass.wrong().forEach(wrong -> err.println(from(pass) + ": " + wrong));
        isRight &= pass.wrong().isEmpty();
      }
      out.println(isRight ? "identical" : "different");
      return isRight ? ExitCode.OK : ExitCode.CHECK_FAILED;
    } catch (JournalDamagedException e) {
      err.println(e.getMessage());
      return ExitCode.CHECK_FAILED;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private JournalFolder open() {
    if (!Files.isDirectory(folder)) {
      throw bad(folder + ": there is no such folder");
    }
    try {
      return JournalFolder.open(new FileVolume(), folder, JournalIdentity.header("replay"));
    } catch (JournalRefusedException e) {
      throw bad(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw bad(folder + ": is not a journal, or cannot be read: " + e.getMessage());
    }
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static void print(PrintWriter out, List<JournalReplay.Pass> passes) {
    out.printf("%-20s %12s %12s  %-16s %8s%n", "from", "messages", "outputs", "hash", "seconds");
    for (JournalReplay.Pass pass : passes) {
      out.printf(
          "%-20s %,12d %,12d  %016x %8.2f%n",
          from(pass), pass.messages(), pass.compared(), pass.stateHash(), pass.seconds());
    }
  }

  private static String from(JournalReplay.Pass pass) {
    return pass.from() == 0 ? "start" : "snapshot " + pass.from();
  }
}

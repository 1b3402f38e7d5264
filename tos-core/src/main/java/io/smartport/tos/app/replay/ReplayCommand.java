package io.smartport.tos.app.replay;

import io.smartport.tos.app.Cancellation;
import io.smartport.tos.app.ExitCode;
import io.smartport.tos.app.replay.JournalReplay.Extent;
import io.smartport.tos.engine.JournalIdentity;
import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.JournalDamagedException;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.JournalRefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
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
      "Replays a journal from its start to its end, and from each snapshot to the next; compares"
          + " every output and every state byte for byte with what was recorded.",
      "A replay that comes to the bytes of the next snapshot would go on as the replay from there"
          + " does, so together they show each snapshot good up to the journal's end.",
      "Changes nothing in the folder. Ctrl-C ends it with what was compared so far."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:outputs and states are identical",
      "1:something differs or is damaged; it is named. Or it was cancelled",
      "2:not a journal, or one of another behaviour version or schema"
    })
public final class ReplayCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder of the journal.")
  private Path folder;

  @ArgGroup private final ExtentOption extent = new ExtentOption();

  @Spec private CommandSpec spec;

  /** One of two, or neither. */
  private static final class ExtentOption {
    @Option(names = "--from-start-only", description = "Leaves the snapshots out.")
    private boolean fromStartOnly;

    @Option(
        names = "--to-end",
        description = "Replays from each snapshot to the end; takes a pass for each.")
    private boolean toEnd;

    private Extent extent() {
      if (fromStartOnly) {
        return Extent.START_ONLY;
      }
      return toEnd ? Extent.TO_END : Extent.TO_NEXT;
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Cancellation cancellation = Cancellation.onInterrupt()) {
      JournalReplay replay = new JournalReplay(open());
      replay.remarks().forEach(err::println);
      replay.damages().forEach(err::println);
      err.flush();
      ReplayPrinter printer = new ReplayPrinter(out, err, replay.lastIndex());
      boolean isWhole = replay.run(extent.extent(), cancellation::isAsked, printer);
      boolean isRight = printer.isRight() && replay.damages().isEmpty();
      String verdict = isRight ? "identical" : "different";
      out.println(isWhole ? verdict : "cancelled; the above was compared");
      return isWhole && isRight ? ExitCode.OK : ExitCode.CHECK_FAILED;
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
}

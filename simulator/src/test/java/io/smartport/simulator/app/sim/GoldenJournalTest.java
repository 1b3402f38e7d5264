package io.smartport.simulator.app.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.smartport.tos.app.ExitCode;
import io.smartport.tos.app.replay.JournalReplay;
import io.smartport.tos.app.replay.JournalReplay.Extent;
import io.smartport.tos.app.replay.Pass;
import io.smartport.tos.engine.BehaviourVersion;
import io.smartport.tos.engine.JournalIdentity;
import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.JournalRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A journal with a snapshot that an earlier build wrote: whoever changes what the engine does with
 * a journal must raise {@link BehaviourVersion}, because old journals are replayed under it.
 */
class GoldenJournalTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden-journal.zip");
  private static final String REMEDY =
      " Maybe raise BehaviourVersion.CURRENT, then write the golden journal anew with"
          + " mvn -pl simulator -am test -Dtest=GoldenJournalTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dsmartport.writeGolden=true";

  @TempDir private Path temp;

  @Test
  void theGoldenJournalReplaysToTheSameOutputsAndState() throws IOException {
    Path folder = temp.resolve("golden");
    if (Boolean.getBoolean("smartport.writeGolden")) {
      write(temp.resolve("new"));
    }
    FolderZip.unpack(GOLDEN, folder);
    List<Pass> passes = replay(folder);

    assertThat(passes).as("from the start and from each snapshot").hasSizeGreaterThan(1);
    assertThat(passes)
        .as("The engine does other things with the golden journal than it did." + REMEDY)
        .allSatisfy(pass -> assertThat(pass.wrong()).isEmpty());
  }

  @Test
  void theGoldenJournalIsSmall() throws IOException {
    assertThat(Files.size(GOLDEN)).isLessThan(300_000);
  }

  private static List<Pass> replay(Path folder) throws IOException {
    try {
      Passes passes = new Passes();
      new JournalReplay(
              JournalFolder.open(new FileVolume(), folder, JournalIdentity.header("test")))
          .run(Extent.TO_NEXT, () -> false, passes);
      return passes.all();
    } catch (JournalRefusedException e) {
      return fail("The golden journal is of other rules: " + e.getMessage() + REMEDY, e);
    }
  }

  private static void write(Path folder) throws IOException {
    SimRunner sim = new SimRunner();
    int exit = sim.sim("--site", SimRunner.SMALL, "--moves", 6, "--trucks", 4, "--journal", folder);
    assertThat(exit).as(sim.err()).isEqualTo(ExitCode.OK);
    FolderZip.pack(folder, GOLDEN);
  }
}

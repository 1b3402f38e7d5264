package io.smartport.tos.app.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.app.CommandRunner;
import io.smartport.tos.app.ExitCode;
import io.smartport.tos.app.TosMain;
import io.smartport.tos.credential.CredentialStore;
import io.smartport.tos.site.SampleSites;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void everyProcessCraneAndTruckOfTheSiteIsCertifiedOnce() {
    Path state = folder.resolve("var");
    assertThat(init(SampleSites.file("small"), state)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("34 made, 0 kept");
    assertThat(err.toString()).contains("34 of 34 identities and accounts");
    CredentialStore store = new CredentialStore(state, InstantSource.system());
    for (String name : new String[] {"core", "gateway", "broker", "QC03", "YC08", "ART016"}) {
      assertThat(store.credential(name).name()).isEqualTo(name);
    }
    assertThat(init(SampleSites.file("small"), state)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("0 made, 34 kept");
  }

  @Test
  void whatCannotBeUsedFailsTheCheckAndIsNamed() throws IOException {
    Path key = Files.createDirectories(folder.resolve("pki/ca")).resolve("ca.crl.pem");
    assertThat(init(SampleSites.file("small"), folder)).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(out.toString()).contains("cannot be used: " + key + ": is missing");
  }

  @Test
  void aFolderThatCannotBeWrittenAndAnUnknownSiteAreBadInput() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(init(SampleSites.file("small"), file)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("--dir " + file + ": cannot be written");
    assertThat(init(Path.of("nowhere"), folder)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("--site nowhere: ").contains("nowhere.yaml");
  }

  private int init(Path site, Path state) {
    CommandRunner runner = new CommandRunner(new TosMain(), true);
    runner.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return runner.run("init", "--site", site.toString(), "--dir", state.toString());
  }
}

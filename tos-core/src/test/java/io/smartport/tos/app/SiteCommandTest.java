package io.smartport.tos.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.site.SampleSites;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void aGoodSiteIsSummedUp() {
    assertThat(run("site", "check", SampleSites.file("small").toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("site small, hash ")
        .contains("3 STS, 4 blocks, 8 ARMG, 16 trucks")
        .containsPattern("mean +\\d+ m +\\d+ s");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theBigSiteIsDrawnWideEnoughToRead() throws IOException {
    Path picture = folder.resolve("site.png");
    String site = SampleSites.file("beijiang-c").toString();
    assertThat(run("site", "check", site, "--picture", picture.toString())).isEqualTo(ExitCode.OK);
    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(image.getWidth()).isGreaterThan(2400);
    assertThat(image.getHeight()).isGreaterThan(1000);
    assertThat(image.getRGB(10, 10)).as("water").isEqualTo(0xFFC8D3DD);
  }

  @Test
  void aPictureThatCannotBeWrittenIsNamed() {
    Path picture = folder.resolve("nowhere").resolve("site.png");
    String site = SampleSites.file("small").toString();
    assertThat(run("site", "check", site, "--picture", picture.toString()))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("--picture " + picture + ": cannot be written: ");
  }

  @Test
  void aSiteWithErrorsFailsTheCheckAndTheyAreNamed() throws IOException {
    Files.createDirectories(folder.resolve("machines"));
    Files.copy(
        SampleSites.file("machines/standard"), folder.resolve("machines").resolve("standard.yaml"));
    Path file = folder.resolve("bad.yaml");
    String good = Files.readString(SampleSites.file("small"));
    Files.writeString(file, good.replace("name: QC02", "name: QC01"));
    assertThat(run("site", "check", file.toString())).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(out.toString())
        .contains("bad.yaml:24: error: quay crane QC01: the name stands twice among its kind");
  }

  @Test
  void aFileThatIsNotASiteIsBadInput() throws IOException {
    Path file = Files.writeString(folder.resolve("odd.yaml"), "name: odd\nquays: 3\n");
    assertThat(run("site", "check", file.toString())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("odd.yaml:2: quays: unknown key");
    assertThat(run("site", "check", "nowhere")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("nowhere.yaml: cannot be read");
  }

  private int run(String... args) {
    CommandRunner runner = new CommandRunner(new TosMain(), true);
    runner.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return runner.run(args);
  }
}

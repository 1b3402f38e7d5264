package io.smartport.tos.site.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.site.SampleSites;
import io.smartport.tos.site.SiteFinding;
import io.smartport.tos.site.file.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each row of broken-sites.csv breaks the small site in one way and says what is then found. */
class BrokenSiteTest {
  @TempDir private Path folder;

  @BeforeEach
  void copyTheMachines() throws IOException {
    Path machines = SampleSites.file("machines/standard");
    Files.createDirectories(folder.resolve("machines"));
    Files.copy(machines, folder.resolve("machines/standard.yaml"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "broken-sites.csv", delimiter = '|', numLinesToSkip = 1)
  void aBrokenSiteIsRefusedWithLineAndReason(
      String what, String good, String bad, String lineOf, String reason) throws IOException {
    String text = Files.readString(SampleSites.file("small"));
    assertThat(text).as("small.yaml has what the row replaces").contains(good);
    Path file = Files.writeString(folder.resolve("small.yaml"), text.replace(good, bad));
    Compilation compilation = SiteCompiler.compile(SiteFiles.read(file));
    assertThat(compilation.site()).isEmpty();
    List<String> lines = Files.readAllLines(file);
    assertThat(compilation.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.isError()).isTrue();
              assertThat(finding.reason()).contains(reason);
              assertThat(lines.get(finding.line() - 1)).contains(lineOf);
            });
  }

  @Test
  void aMachineConstantThatIsNotPositiveIsRefused() throws IOException {
    Path machines = folder.resolve("machines/standard.yaml");
    String text = Files.readString(machines);
    Files.writeString(machines, text.replace("gantrySpeedMmS: 750", "gantrySpeedMmS: 0"));
    Path file = folder.resolve("small.yaml");
    Files.copy(SampleSites.file("small"), file);
    assertThat(SiteCompiler.compile(SiteFiles.read(file)).findings())
        .extracting(SiteFinding::reason)
        .containsExactly("StsModel.gantrySpeedMmS is 0, must be positive");
  }
}

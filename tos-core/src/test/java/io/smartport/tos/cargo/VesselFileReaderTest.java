package io.smartport.tos.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.tos.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the reference is the test data, so that the reference stays true. */
class VesselFileReaderTest {
  private static final Path REFERENCE = Path.of("..", "docs", "reference", "vessel-file.md");

  @TempDir private Path folder;

  @Test
  void theExampleOfTheReferenceIsRead() throws IOException {
    VesselGeometry ship = VesselGeometry.of(VesselFileReader.read(file(example())));

    assertThat(ship.bays()).extracting(ShipBay::number).containsExactly(2, 6);
    assertThat(ship.centreFromBowMm(7)).isEqualTo(37_800);
    assertThat(ship.breadthMm()).isEqualTo(15_500);
    assertThat(ship.coverOf(1, 0).rows()).isEqualTo(List.of(0));
    assertThat(ship.hasPlug(new CellPosition(2, 0, 84))).isTrue();
    assertThat(ship.hasPlug(new CellPosition(6, 0, 84))).isFalse();
  }

  @Test
  void aFaultIsNamedWithItsLine() throws IOException {
    String text = example().replace("- bay: 6", "- bay: 2");
    int line = (int) text.substring(0, text.lastIndexOf("- bay: 2")).lines().count();

    assertThatThrownBy(() -> VesselFileReader.read(file(text)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("vessel.yaml:" + line + ": bays[1].bay")
        .hasMessageContaining("ascend from the bow");
  }

  private static String example() throws IOException {
    String text = Files.readString(REFERENCE);
    int start = text.indexOf("```yaml\n") + "```yaml\n".length();
    return text.substring(start, text.indexOf("```", start));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("vessel.yaml"), text);
  }
}

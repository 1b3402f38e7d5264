package io.smartport.simulator.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.simulator.report.RunReport;
import io.smartport.simulator.virtual.BoxPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantFiguresTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    PlantFigures figures =
        new PlantFigures(
            1_767_225_600_000L,
            12,
            2,
            List.of("QC01", "ART003"),
            3_600_000_000L,
            new RunReport.CraneFigures(
                29.5,
                37.6,
                0.2,
                List.of(
                    new RunReport.Crane(
                        "QC01", 12, 1, 29.5, 37.6, 0.2, 5, Map.of("giverTruck", 1.5)))),
            new RunReport.TruckFigures(6, 0.5, 0.25, 12.5, 0, 600, 1_500),
            new RunReport.Violations(0, 1, 0, 0, 0, 2),
            List.of("5 ms QC01 LATE_COMMAND: job 7"),
            new BoxPlaces(List.of(1L << 60, -1L), List.of(1, 0)));
    figures.write(folder);
    assertThat(PlantFigures.read(folder)).contains(figures);
  }

  @Test
  void beforeTheFirstThereAreNone() throws IOException {
    assertThat(PlantFigures.read(folder)).isEmpty();
  }

  @Test
  void aFileThatIsNoFiguresIsRefusedByName() throws IOException {
    Files.writeString(folder.resolve("plant.json"), "{");
    assertThatThrownBy(() -> PlantFigures.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("plant.json");
  }
}

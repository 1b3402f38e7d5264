package io.smartport.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.report.CheckFigures;
import io.smartport.simulator.report.RunReport;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference pages name every key of the records. */
class ReferenceTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        ScenarioFile.class,
        ScenarioFile.CallFigures.class,
        ScenarioFile.ShipFigures.class,
        PolicyOverrides.class,
        FaultLine.class,
        CheckFigures.class
      })
  void everyKeyOfAScenarioIsDescribed(Class<?> record) throws IOException {
    String page = Files.readString(Path.of("../docs/reference/scenario-file.md"));
    for (RecordComponent component : record.getRecordComponents()) {
      assertThat(page).contains(component.getName());
    }
  }

  @Test
  void everyFieldOfAReportIsDescribed() throws IOException {
    String page = Files.readString(Path.of("../docs/reference/report.md"));
    for (RecordComponent component : RunReport.class.getRecordComponents()) {
      assertThat(page).contains(component.getName());
    }
  }
}

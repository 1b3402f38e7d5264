package io.smartport.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.tos.config.ConfigException;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.compiler.SiteCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {
  @TempDir private Path temp;

  private Path write(String... lines) throws IOException {
    return Files.write(temp.resolve("s.yaml"), List.of(lines));
  }

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../scenarios"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyScenarioIsWellFormedAndItsMachinesExist(Path file) {
    var scenario = Scenarios.read(file.toString());
    CompiledSite site =
        SiteCompiler.load("../sites/" + scenario.value().site().orElse("small") + ".yaml");

    assertThat(scenario.value().description()).isNotBlank();
    assertThat(FaultLine.resolve(scenario, site))
        .hasSize(scenario.value().faults().orElse(List.of()).size());
  }

  @Test
  void anUnknownMachineIsNamedWithItsLine() throws IOException {
    Path file =
        write(
            "description: x",
            "faults:",
            "  - {kind: engine, at: 1, lasts: 1}",
            "  - {kind: stop, machine: QC99, at: 1, lasts: 1}");
    CompiledSite site = SiteCompiler.load("../sites/small.yaml");

    assertThatThrownBy(() -> FaultLine.resolve(Scenarios.read(file.toString()), site))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("s.yaml:4")
        .hasMessageContaining("QC99");
  }

  @Test
  void anUnknownKindIsNamedWithItsLine() throws IOException {
    Path file =
        write("description: x", "faults:", "  - {kind: fire, machine: QC01, at: 1, lasts: 1}");

    assertThatThrownBy(() -> Scenarios.read(file.toString()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("s.yaml:3")
        .hasMessageContaining("fire");
  }

  @Test
  void anUnknownKeyIsNamedWithItsLine() throws IOException {
    Path file = write("description: x", "moves: 20");

    assertThatThrownBy(() -> Scenarios.read(file.toString()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("s.yaml:2")
        .hasMessageContaining("moves");
  }

  @Test
  void aFaultOfAMachineNeedsItsName() throws IOException {
    Path file = write("description: x", "faults:", "  - {kind: restart, at: 1, lasts: 1}");

    assertThatThrownBy(() -> Scenarios.read(file.toString()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("needs a machine");
  }

  @Test
  void timesAreReadToTheMillisecond() {
    assertThat(FaultLine.millis("90")).isEqualTo(90_000);
    assertThat(FaultLine.millis("2.5")).isEqualTo(2_500);
    assertThat(FaultLine.millis("01:02:03")).isEqualTo(3_723_000);
    assertThatThrownBy(() -> FaultLine.millis("1h")).hasMessageContaining("1h");
  }
}

package io.smartport.tos.app.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.tos.config.ConfigException;
import io.smartport.tos.config.TypedYaml;
import io.smartport.tos.journal.SegmentOptions;
import io.smartport.tos.runtime.PolicyFigures;
import io.smartport.tos.time.SiteClock;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreConfigTest {
  @TempDir private Path folder;

  private static CoreConfig read(@Nullable Path file) {
    return TypedYaml.readOver(CoreCommand.DEFAULTS, file, CoreConfig.class);
  }

  @Test
  void theDefaultsAreThoseOfSimulationAndProduction() {
    CoreConfig config = read(null);
    assertThat(config.policy()).isEqualTo(PolicyFigures.DEFAULT);
    assertThat(config.journal().options()).isEqualTo(SegmentOptions.production());
    assertThat(config.clock().clock()).isEqualTo(SiteClock.WALL);
    assertThat(config.http().host()).isEqualTo("127.0.0.1");
  }

  @Test
  void theReferenceDescribesEveryKey() throws IOException {
    List<String> keys = new ArrayList<>();
    collect(CoreConfig.class, keys);
    String reference = Files.readString(Path.of("..", "docs", "reference", "configuration.md"));
    assertThat(keys).hasSizeGreaterThan(20);
    assertThat(keys).allSatisfy(key -> assertThat(reference).contains("`" + key + "`"));
  }

  private static void collect(Class<?> record, List<String> keys) {
    for (RecordComponent component : record.getRecordComponents()) {
      keys.add(component.getName());
      if (component.getType().isRecord()) {
        collect(component.getType(), keys);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clock: {factor: 0}              | core.yaml:1: clock: factor: 1 to 1000, got 0
          clock: {siteStart: noon}        | core.yaml:1: clock: siteStart: a time such as
          http: {port: 70000}             | core.yaml:1: http: port: 0 to 65535, got 70000
          journal: {segmentMiB: 0}        | core.yaml:1: journal: segmentMiB: 1 to 1024, got 0
          snapshots: {keep: 1}            | core.yaml:1: snapshots: keep: at least 2, got 1
          policy: {trucksPerCraneMax: 0}  | core.yaml:1: policy: trucksPerCraneMax: 1 to 1000, got 0
          sight: small                    | core.yaml:1: sight: unknown key; there are site,
          """)
  void aWrongValueIsNamedWithItsLine(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("core.yaml"), text);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }
}

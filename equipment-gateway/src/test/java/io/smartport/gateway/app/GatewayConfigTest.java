package io.smartport.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.gateway.opcua.OpcUaTiming;
import io.smartport.tos.config.ConfigException;
import io.smartport.tos.config.TypedYaml;
import io.smartport.tos.time.SiteClock;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayConfigTest {
  @TempDir private Path folder;

  @Test
  void theDefaultsStayOnThisMachine() {
    GatewayConfig config = TypedYaml.readOver(GatewayCommand.DEFAULTS, null, GatewayConfig.class);
    assertThat(config.http().host()).isEqualTo("127.0.0.1");
    assertThat(config.mqtt().host()).isEqualTo("localhost");
    assertThat(config.opcUa().timing()).isEqualTo(OpcUaTiming.USUAL);
    assertThat(config.opcUa().url(3, "YC01")).isEqualTo("opc.tcp://127.0.0.1:48403/YC01");
    assertThat(config.clock().clock()).isEqualTo(SiteClock.WALL);
  }

  @Test
  void aCraneThatIsElsewhereIsListed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("gateway.yaml"),
            "opcUa: {cranes: [{name: QC02, url: 'opc.tcp://10.0.0.7:4840/QC02'}]}");
    GatewayConfig config = TypedYaml.readOver(GatewayCommand.DEFAULTS, file, GatewayConfig.class);
    assertThat(config.opcUa().url(1, "QC02")).isEqualTo("opc.tcp://10.0.0.7:4840/QC02");
    assertThat(config.opcUa().url(2, "QC03")).isEqualTo("opc.tcp://127.0.0.1:48402/QC03");
  }

  @Test
  void theReferenceDescribesEveryKey() throws IOException {
    List<String> keys = new ArrayList<>();
    collect(GatewayConfig.class, keys);
    String reference = Files.readString(Path.of("..", "docs", "reference", "configuration.md"));
    assertThat(keys).hasSizeGreaterThan(10);
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

  @Test
  void aWrongValueIsNamedWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("gateway.yaml"), "mqtt:\n  port: 0\n");
    assertThatThrownBy(() -> TypedYaml.readOver(GatewayCommand.DEFAULTS, file, GatewayConfig.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("gateway.yaml:2: mqtt: port: 1 to 65535, got 0");
  }
}

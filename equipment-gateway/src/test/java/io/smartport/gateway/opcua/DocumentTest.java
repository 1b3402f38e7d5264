package io.smartport.gateway.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the gateway looks for is what {@code opcua.md} and the published NodeSets name. */
class DocumentTest {
  private static final Path NODE_SETS = Path.of("..", "..", "shared", "data", "opcua");
  private static final Map<String, String> FILES =
      Map.of(
          BrowseName.DI, "DI/Opc.Ua.Di.NodeSet2.xml",
          BrowseName.MACHINERY, "Machinery/Opc.Ua.Machinery.NodeSet2.xml",
          BrowseName.ROBOTICS, "Robotics/Opc.Ua.Robotics.NodeSet2.xml",
          BrowseName.CRANES, "CranesHoists/Opc.Ua.CranesHoists.NodeSet2.xml",
          BrowseName.JOB_CONTROL, "ISA95-JOBCONTROL/opc.ua.isa95-jobcontrol.nodeset2.xml");
  private static String text;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(Path.of("..", "docs", "reference", "opcua.md"));
  }

  private static List<BrowseName> names() {
    List<BrowseName[]> paths = new ArrayList<>(CraneNodes.requiredPaths());
    Arrays.stream(TelemetryKind.values()).map(TelemetryKind::path).forEach(paths::add);
    return paths.stream().flatMap(Arrays::stream).distinct().toList();
  }

  @Test
  void namesOfOurNamespaceAreDocumented() {
    assertThat(names())
        .filteredOn(name -> BrowseName.SMARTPORT.equals(name.uri()))
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(text).containsPattern("\\b" + documented(name.name()) + "\\b"));
  }

  /** Corners are documented as a range. */
  private static String documented(String name) {
    return name.matches("LoadCorner[23]") ? "LoadCorner1" : name;
  }

  @Test
  void namesOfCompanionSpecificationsArePublished() throws IOException {
    boolean isThere = Files.exists(NODE_SETS);
    if (!isThere) {
      System.out.println("SKIPPED: " + NODE_SETS + " is not here");
    }
    assumeTrue(isThere, NODE_SETS + " is not here");
    for (BrowseName name : names()) {
      String file = name.uri() == null ? null : FILES.get(name.uri());
      if (file != null) {
        String nodeSet = Files.readString(NODE_SETS.resolve(file));
        assertThat(nodeSet).contains("<Uri>" + name.uri() + "</Uri>");
        assertThat(nodeSet)
            .as(name.toString())
            .containsPattern("BrowseName=\"[0-9]+:" + name.name() + "\"");
      }
    }
    assertThat(Files.readString(NODE_SETS.resolve(FILES.get(BrowseName.MACHINERY))))
        .contains("NodeId=\"ns=1;i=1001\" BrowseName=\"1:Machines\"");
  }

  @Test
  void namespacesAndTimingAreDocumented() {
    OpcUaTiming usual = OpcUaTiming.USUAL;
    assertThat(text)
        .contains(BrowseName.SMARTPORT)
        .contains("every " + usual.heartbeatMs() + " ms wall time")
        .contains("publishing interval " + usual.stateMs() + " ms")
        .contains("every " + usual.telemetryMs() + " ms")
        .contains("within " + usual.requestMs() / 1_000 + " s")
        .contains(usual.reconnectMinMs() / 1_000 + " s after a loss")
        .contains("at most " + usual.reconnectMaxMs() / 1_000 + " s");
  }
}

package io.smartport.simulator.plc.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.plc.PlcTiming;
import io.smartport.simulator.plc.control.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our own namespace is what {@code docs/reference/opcua.md} tells suppliers. */
class DocumentTest {
  private static final TypeTable TABLE = TypeTable.ofCrane();
  private static List<List<String>> rows;
  private static String text;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(Path.of("..", "docs", "reference", "opcua.md"));
    rows =
        text.lines()
            .filter(line -> line.startsWith("| "))
            .map(line -> List.of(line.substring(2, line.lastIndexOf('|')).strip().split(" +\\| *")))
            .toList();
  }

  @Test
  void nodesOfOurNamespaceAreInTheTable() {
    List<String> documented =
        rows.stream()
            .filter(row -> row.getFirst().startsWith("i="))
            .map(row -> row.get(0) + " " + row.get(1))
            .toList();
    List<String> ours =
        TABLE.members(SmartPortTypes.CONTROL).stream()
            .map(member -> "i=" + member.id().number() + " " + member.name())
            .toList();
    assertThat(documented).containsExactlyInAnyOrderElementsOf(ours);
  }

  @Test
  void theirTypesAreInTheTable() {
    Map<TypeId, String> names =
        TABLE.dataTypes().stream().collect(Collectors.toMap(DataTypeNode::id, DataTypeNode::name));
    names.put(UaIds.STRING, "String");
    names.put(UaIds.INT32, "Int32");
    names.put(UaIds.UINT32, "UInt32");
    names.put(UaIds.BOOLEAN, "Boolean");
    names.put(UaIds.DOUBLE, "Double");
    for (Member member : TABLE.members(SmartPortTypes.CONTROL)) {
      if (member.kind() == Member.Kind.VARIABLE) {
        String type = names.get(member.dataType()) + (member.valueRank() == 1 ? "[]" : "");
        assertThat(rows)
            .as(member.name())
            .anyMatch(row -> row.containsAll(List.of(member.name(), type)));
      }
    }
  }

  @Test
  void structuresHaveTheDocumentedFieldsInTheirOrder() {
    for (DataTypeNode type : TABLE.dataTypes()) {
      if (type.id().namespace() == Namespace.SMARTPORT && !type.isEnumeration()) {
        assertThat(documentedFields(type.name()))
            .as(type.name())
            .containsExactlyElementsOf(
                type.fields().stream().map(DataTypeNode.Field::name).toList());
        assertThat(text).contains("i=" + type.id().number());
        assertThat(text).contains("i=" + type.encoding().number());
      }
    }
  }

  private static List<String> documentedFields(String structure) {
    List<String> fields = new ArrayList<>();
    boolean isInside = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("| " + structure + " |")) {
        isInside = true;
      } else if (!line.startsWith("|")) {
        isInside = false;
      } else if (isInside && !line.startsWith("|-")) {
        fields.addAll(List.of(line.substring(2, line.indexOf(" |", 2)).split(", ")));
      }
    }
    return fields;
  }

  @Test
  void refusalCodesAreTheDocumentedOnes() {
    for (RefusalCode code : RefusalCode.values()) {
      assertThat(rows)
          .as(code.name())
          .anyMatch(
              row ->
                  row.size() > 1
                      && row.get(0).equals(code.name())
                      && row.get(1).equals("" + code.code()));
    }
  }

  @Test
  void stepsAndModesAreTheDocumentedOnes() {
    for (DataTypeNode type : TABLE.dataTypes()) {
      boolean isOurs = type.id().namespace() == Namespace.SMARTPORT && type.isEnumeration();
      if (isOurs && !type.id().equals(SmartPortDataTypes.REFUSAL)) {
        type.values().forEach((code, name) -> assertThat(text).contains(code + " " + name));
      }
    }
  }

  @Test
  void namespacesAndTimingAreTheDocumentedOnes() {
    assertThat(text).contains(Namespace.SMARTPORT.uri());
    assertThat(text).contains("every " + PlcTiming.USUAL.heartbeatMs() + " ms wall time");
    assertThat(text).contains("every " + PlcTiming.USUAL.telemetryMs() + " ms");
  }
}

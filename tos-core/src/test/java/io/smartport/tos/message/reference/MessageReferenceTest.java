package io.smartport.tos.message.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageReferenceTest {
  private static final Path SCHEMA = Path.of("src/main/sbe/smartport.xml");
  private static final Path PAGE = Path.of("../docs/reference/messages.md");

  @Test
  void thePageOfMessagesIsThatOfTheSchema() throws IOException {
    String rendered = MessageReference.render(SCHEMA);
    if (Boolean.getBoolean("smartport.writeDocs")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, rendered);
    }
    assertThat(PAGE)
        .as(
            "Made again by mvn -o -pl tos-core test -Dtest=MessageReferenceTest"
                + " -Dsmartport.writeDocs=true")
        .hasContent(rendered);
  }

  @Test
  void fieldsOfGroupsUnitsAndValuesAreSaid(@TempDir Path temp) throws IOException {
    Files.writeString(
        temp.resolve("root.xml"),
        """
        <messageSchema id="7" version="3"><include href="part.xml"/></messageSchema>
        """);
    Files.writeString(
        temp.resolve("part.xml"),
        """
        <slice>
          <types>
            <type name="Mm" primitiveType="int32" description="Length in mm."/>
            <enum name="Way" encodingType="uint8" description="Where to.">
              <validValue name="UP" description="Away from the ground.">1</validValue>
            </enum>
          </types>
          <message name="Lifted" id="2" description="Out: a thing was lifted.">
            <field name="zMm" id="1" type="Mm" description="Height."/>
            <group name="things" id="2" description="All of them.">
              <field name="way" id="3" type="Way" description="Its way."/>
            </group>
          </message>
          <message name="Asked" id="1" description="Somebody asked."/>
        </slice>
        """);
    assertThat(MessageReference.render(temp.resolve("root.xml")).lines())
        .contains(
            "| 2 | [Lifted](#lifted) | out | A thing was lifted. |",
            "| 1 | [Asked](#asked) | in | Somebody asked. |",
            "| `zMm` | [Mm](#mm) | mm | Height. |",
            "| `things[]` | group | | All of them. |",
            "| `things[].way` | [Way](#way) |  | Its way. |",
            "| 1 | UP | Away from the ground. |");
  }
}

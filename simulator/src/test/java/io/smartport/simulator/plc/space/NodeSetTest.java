package io.smartport.simulator.plc.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.plc.space.NodeSets.Link;
import io.smartport.simulator.plc.space.NodeSets.Published;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

/** Our types of the companion specifications are those that are published. */
class NodeSetTest {
  private static final int ORGANIZES = 35;
  private static final int HAS_MODELLING_RULE = 37;
  private static final int HAS_ENCODING = 38;
  private static final int HAS_TYPE_DEFINITION = 40;
  private static final int HAS_SUBTYPE = 45;
  private static final int HAS_PROPERTY = 46;
  private static final int HAS_COMPONENT = 47;
  private static final int HAS_ADD_IN = 17604;
  private static final TypeId MANDATORY = Namespace.UA.id(78);
  private static final TypeId OPTIONAL = Namespace.UA.id(80);

  private static final TypeTable TABLE = TypeTable.ofCrane();
  private static NodeSets published;

  @BeforeAll
  static void read() throws IOException {
    published = NodeSets.read();
  }

  private static boolean isOurs(TypeId id) {
    return id.namespace() == Namespace.SMARTPORT;
  }

  @TestFactory
  List<DynamicTest> typesAreThePublishedOnes() {
    return TABLE.types().stream()
        .filter(type -> !isOurs(type.id()))
        .map(type -> DynamicTest.dynamicTest(type.name(), () -> assertPublished(type)))
        .toList();
  }

  private static void assertPublished(TypeNode type) {
    Published node = published.node(type.id());
    assertThat(node.name()).isEqualTo(type.name());
    assertThat(node.nameIn()).isEqualTo(type.id().namespace());
    assertThat(node.isAbstract()).isEqualTo(type.isAbstract());
    if (type.kind() == TypeNode.Kind.OBJECT) {
      assertThat(node.kind()).isEqualTo("Object");
      assertThat(node.target(ORGANIZES, false)).hasValue(type.parent());
    } else {
      assertThat(node.kind()).isEqualTo("ObjectType");
      assertThat(node.target(HAS_SUBTYPE, false)).hasValue(type.parent());
    }
  }

  @TestFactory
  List<DynamicTest> membersAreThePublishedOnes() {
    return TABLE.members().stream()
        .filter(member -> !isOurs(member.id()))
        .map(
            member ->
                DynamicTest.dynamicTest(
                    member.owner() + "/" + member.name(), () -> assertPublished(member)))
        .toList();
  }

  private static void assertPublished(Member member) {
    Published node = published.node(member.id());
    assertThat(node.name()).isEqualTo(member.name());
    assertThat(node.nameIn()).isEqualTo(member.nameIn());
    int reference = referenceOf(member.kind());
    boolean isOwned =
        node.links().contains(new Link(reference, member.owner(), false))
            || published
                .node(member.owner())
                .links()
                .contains(new Link(reference, member.id(), true));
    assertThat(isOwned).as("is part of %s", member.owner()).isTrue();
    switch (member.rule()) {
      case MANDATORY -> assertThat(node.target(HAS_MODELLING_RULE, true)).hasValue(MANDATORY);
      case OPTIONAL -> assertThat(node.target(HAS_MODELLING_RULE, true)).hasValue(OPTIONAL);
      case NONE -> assertThat(node.target(HAS_MODELLING_RULE, true)).isEmpty();
    }
    if (member.kind() == Member.Kind.METHOD) {
      assertThat(node.kind()).isEqualTo("Method");
      assertThat(arguments(member.id(), "InputArguments")).isEqualTo(member.inputs());
      assertThat(arguments(member.id(), "OutputArguments")).isEqualTo(member.outputs());
    } else {
      assertThat(node.target(HAS_TYPE_DEFINITION, true)).hasValue(member.typeDefinition());
    }
    if (node.kind().equals("Variable")) {
      assertThat(node.dataType()).isEqualTo(member.dataType());
      assertThat(node.valueRank()).isEqualTo(member.valueRank());
    }
  }

  private static int referenceOf(Member.Kind kind) {
    return switch (kind) {
      case ADD_IN -> HAS_ADD_IN;
      case PROPERTY -> HAS_PROPERTY;
      default -> HAS_COMPONENT;
    };
  }

  private static List<MethodArgument> arguments(TypeId method, String name) {
    List<MethodArgument> arguments = new ArrayList<>();
    published
        .all()
        .values()
        .forEach(
            node -> {
              if (node.name().equals(name)
                  && node.links().contains(new Link(HAS_PROPERTY, method, false))) {
                arguments.addAll(argumentsOf(node, method.namespace()));
              }
            });
    return arguments;
  }

  private static List<MethodArgument> argumentsOf(Published node, Namespace own) {
    List<MethodArgument> arguments = new ArrayList<>();
    var list = node.element().getElementsByTagNameNS("*", "Argument");
    for (int i = 0; i < list.getLength(); i++) {
      Element argument = (Element) list.item(i);
      Element type = NodeSets.children(argument, "DataType").getFirst();
      String id = NodeSets.children(type, "Identifier").getFirst().getTextContent();
      Namespace namespace = id.startsWith("ns=") ? own : Namespace.UA;
      arguments.add(
          new MethodArgument(
              NodeSets.children(argument, "Name").getFirst().getTextContent(),
              namespace.id(Integer.parseInt(id.substring(id.indexOf("i=") + 2))),
              Integer.parseInt(
                  NodeSets.children(argument, "ValueRank").getFirst().getTextContent())));
    }
    return arguments;
  }

  /** Members without which an instance would not conform. */
  @Test
  void noMandatoryMemberIsMissing() {
    Set<TypeId> known = new HashSet<>();
    TABLE.types().forEach(type -> known.add(type.id()));
    TABLE.members().forEach(member -> known.add(member.id()));
    List<String> missing = new ArrayList<>();
    published
        .all()
        .forEach(
            (id, node) -> {
              boolean isMandatory =
                  node.target(HAS_MODELLING_RULE, true).filter(MANDATORY::equals).isPresent();
              boolean isCompanion = id.namespace() != Namespace.UA;
              if (isCompanion && isMandatory && isMemberOf(node, known) && !known.contains(id)) {
                missing.add(id + " " + node.name());
              }
            });
    // Arguments of methods are made with the method; the state's number with the state.
    assertThat(missing)
        .allMatch(text -> text.matches(".*(InputArguments|OutputArguments|StateNumber)"));
  }

  private static boolean isMemberOf(Published node, Set<TypeId> owners) {
    return node.links().stream()
        .anyMatch(
            link ->
                !link.forward()
                    && Set.of(HAS_COMPONENT, HAS_PROPERTY, HAS_ADD_IN).contains(link.type())
                    && owners.contains(link.to()));
  }

  @TestFactory
  List<DynamicTest> dataTypesAreThePublishedOnes() {
    return TABLE.dataTypes().stream()
        .filter(type -> !isOurs(type.id()))
        .map(type -> DynamicTest.dynamicTest(type.name(), () -> assertPublished(type)))
        .toList();
  }

  private static void assertPublished(DataTypeNode type) {
    Published node = published.node(type.id());
    assertThat(node.kind()).isEqualTo("DataType");
    assertThat(node.name()).isEqualTo(type.name());
    Element definition = NodeSets.children(node.element(), "Definition").getFirst();
    if (type.isEnumeration()) {
      Map<Integer, String> values = new LinkedHashMap<>();
      for (Element field : NodeSets.children(definition, "Field")) {
        values.put(Integer.parseInt(field.getAttribute("Value")), field.getAttribute("Name"));
      }
      assertThat(type.values()).isEqualTo(values);
    } else {
      assertThat(type.fields())
          .isEqualTo(
              NodeSets.children(definition, "Field").stream().map(NodeSetTest::field).toList());
      Published encoding = published.node(type.encoding());
      assertThat(encoding.name()).isEqualTo("Default Binary");
      assertThat(encoding.target(HAS_ENCODING, false)).hasValue(type.id());
    }
  }

  private static DataTypeNode.Field field(Element field) {
    String type = field.getAttribute("DataType");
    return new DataTypeNode.Field(
        field.getAttribute("Name"),
        type.isEmpty() ? UaIds.BASE_DATA_TYPE : published.dataTypeNamed(type),
        field.getAttribute("ValueRank").equals("1") ? 1 : -1,
        field.getAttribute("IsOptional").equals("true"));
  }
}

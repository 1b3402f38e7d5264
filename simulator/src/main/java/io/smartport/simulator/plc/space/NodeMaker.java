package io.smartport.simulator.plc.space;

import java.util.List;
import java.util.Objects;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.UaNodeManager;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNodeContext;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.Argument;

/** Makes nodes of members, on types and on instances alike. */
final class NodeMaker {
  static final UInteger NO_MASK = Unsigned.uint(0);
  private static final UByte READ_ONLY = AccessLevel.toValue(AccessLevel.READ_ONLY);

  /** Changes are reported as they happen (OPC 10000-3, 5.6.2). */
  private static final double PUSHED = 0;

  private final UaNodeContext context;
  private final UaNodeManager manager;
  private final NodeIdTable ids;

  NodeMaker(UaNodeContext context, UaNodeManager manager, NodeIdTable ids) {
    this.context = context;
    this.manager = manager;
    this.ids = ids;
  }

  /** Makes the node of a member below its owner. */
  UaNode make(Member member, NodeId owner, NodeId id) {
    QualifiedName name = ids.name(member.nameIn(), member.name());
    UaNode node =
        switch (member.kind()) {
          case OBJECT, ADD_IN -> object(id, name);
          case VARIABLE, PROPERTY -> variable(member, id, name);
          case METHOD -> method(member, id, name);
        };
    manager.addNode(node);
    if (member.kind() != Member.Kind.METHOD) {
      refer(id, NodeIds.HasTypeDefinition, ids.of(member.typeDefinition()));
    }
    refer(owner, reference(member.kind()), id);
    if (node instanceof UaMethodNode method) {
      addArguments(member, method);
    }
    return node;
  }

  UaObjectNode object(NodeId id, QualifiedName name) {
    return new UaObjectNode(
        context, id, name, text(name), LocalizedText.NULL_VALUE, NO_MASK, NO_MASK);
  }

  /** Without a value as long as nothing is known. */
  UaVariableNode variable(Member member, NodeId id, QualifiedName name) {
    return new UaVariableNode(
        context,
        id,
        name,
        text(name),
        LocalizedText.NULL_VALUE,
        NO_MASK,
        NO_MASK,
        new DataValue(Variant.NULL_VALUE),
        ids.of(member.dataType()),
        member.valueRank(),
        member.valueRank() < 0 ? null : new UInteger[] {Unsigned.uint(0)},
        READ_ONLY,
        READ_ONLY,
        PUSHED,
        false);
  }

  private UaMethodNode method(Member member, NodeId id, QualifiedName name) {
    return new UaMethodNode(
        context,
        id,
        name,
        text(member.name()),
        LocalizedText.NULL_VALUE,
        NO_MASK,
        NO_MASK,
        true,
        true);
  }

  private void addArguments(Member member, UaMethodNode method) {
    method.setInputArguments(arguments(member.inputs()));
    method.setOutputArguments(arguments(member.outputs()));
  }

  private Argument[] arguments(List<MethodArgument> arguments) {
    return arguments.stream()
        .map(
            argument ->
                new Argument(
                    argument.name(),
                    ids.of(argument.dataType()),
                    argument.valueRank(),
                    argument.valueRank() < 0 ? null : new UInteger[] {Unsigned.uint(0)},
                    LocalizedText.NULL_VALUE))
        .toArray(Argument[]::new);
  }

  /** A reference and its inverse. */
  void refer(NodeId from, NodeId type, NodeId to) {
    manager.addReferences(
        new Reference(from, type, to.expanded(), true), context.getServer().getNamespaceTable());
  }

  static NodeId reference(Member.Kind kind) {
    return switch (kind) {
      case ADD_IN -> NodeIds.HasAddIn;
      case PROPERTY -> NodeIds.HasProperty;
      default -> NodeIds.HasComponent;
    };
  }

  static LocalizedText text(String text) {
    return LocalizedText.english(text);
  }

  private static LocalizedText text(QualifiedName name) {
    return text(Objects.requireNonNull(name.name()));
  }
}

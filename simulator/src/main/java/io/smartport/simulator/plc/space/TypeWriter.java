package io.smartport.simulator.plc.space;

import org.eclipse.milo.opcua.sdk.server.UaNodeManager;
import org.eclipse.milo.opcua.sdk.server.nodes.UaDataTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNodeContext;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectTypeNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.StructureType;
import org.eclipse.milo.opcua.stack.core.types.structured.DataTypeDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumField;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureField;

/** Puts the type table into an address space. */
final class TypeWriter {
  private final TypeTable table;
  private final UaNodeContext context;
  private final UaNodeManager manager;
  private final NodeIdTable ids;
  private final NodeMaker maker;

  TypeWriter(
      TypeTable table,
      UaNodeContext context,
      UaNodeManager manager,
      NodeIdTable ids,
      NodeMaker maker) {
    this.table = table;
    this.context = context;
    this.manager = manager;
    this.ids = ids;
    this.maker = maker;
  }

  void write() {
    table.types().forEach(this::write);
    table.dataTypes().forEach(this::write);
    // The server has the base namespace already.
    table.members().stream()
        .filter(member -> member.id().namespace() != Namespace.UA)
        .forEach(this::write);
  }

  private void write(TypeNode type) {
    NodeId id = ids.of(type.id());
    NodeId parent = ids.of(type.parent());
    if (type.kind() == TypeNode.Kind.OBJECT) {
      manager.addNode(maker.object(id, ids.name(type.id().namespace(), type.name())));
      maker.refer(id, NodeIds.HasTypeDefinition, NodeIds.FolderType);
      maker.refer(parent, NodeIds.Organizes, id);
    } else {
      manager.addNode(
          new UaObjectTypeNode(
              context,
              id,
              ids.name(type.id().namespace(), type.name()),
              NodeMaker.text(type.name()),
              LocalizedText.NULL_VALUE,
              NodeMaker.NO_MASK,
              NodeMaker.NO_MASK,
              type.isAbstract()));
      maker.refer(parent, NodeIds.HasSubtype, id);
    }
  }

  private void write(Member member) {
    UaNode node = maker.make(member, ids.of(member.owner()), ids.of(member.id()));
    switch (member.rule()) {
      case MANDATORY ->
          maker.refer(node.getNodeId(), NodeIds.HasModellingRule, NodeIds.ModellingRule_Mandatory);
      case OPTIONAL ->
          maker.refer(node.getNodeId(), NodeIds.HasModellingRule, NodeIds.ModellingRule_Optional);
      case NONE -> {}
    }
  }

  private void write(DataTypeNode type) {
    NodeId id = ids.of(type.id());
    UaDataTypeNode node =
        new UaDataTypeNode(
            context,
            id,
            ids.name(type.id().namespace(), type.name()),
            NodeMaker.text(type.name()),
            LocalizedText.NULL_VALUE,
            NodeMaker.NO_MASK,
            NodeMaker.NO_MASK,
            false);
    node.setDataTypeDefinition(definition(type));
    manager.addNode(node);
    if (type.isEnumeration()) {
      maker.refer(NodeIds.Enumeration, NodeIds.HasSubtype, id);
    } else {
      maker.refer(NodeIds.Structure, NodeIds.HasSubtype, id);
      NodeId encoding = ids.of(type.encoding());
      manager.addNode(maker.object(encoding, ids.name(Namespace.UA, "Default Binary")));
      maker.refer(encoding, NodeIds.HasTypeDefinition, NodeIds.DataTypeEncodingType);
      maker.refer(id, NodeIds.HasEncoding, encoding);
    }
  }

  private DataTypeDefinition definition(DataTypeNode type) {
    if (type.isEnumeration()) {
      return new EnumDefinition(
          type.values().entrySet().stream()
              .map(
                  value ->
                      new EnumField(
                          value.getKey().longValue(),
                          NodeMaker.text(value.getValue()),
                          LocalizedText.NULL_VALUE,
                          value.getValue()))
              .toArray(EnumField[]::new));
    }
    boolean hasOptional = type.fields().stream().anyMatch(DataTypeNode.Field::isOptional);
    return new StructureDefinition(
        ids.of(type.encoding()),
        NodeIds.Structure,
        hasOptional ? StructureType.StructureWithOptionalFields : StructureType.Structure,
        type.fields().stream().map(this::field).toArray(StructureField[]::new));
  }

  private StructureField field(DataTypeNode.Field field) {
    return new StructureField(
        field.name(),
        LocalizedText.NULL_VALUE,
        ids.of(field.dataType()),
        field.valueRank(),
        field.valueRank() < 0 ? null : new UInteger[] {Unsigned.uint(0)},
        Unsigned.uint(0),
        field.isOptional());
  }
}

package io.smartport.simulator.plc.space;

import io.smartport.simulator.plc.space.Member.QualifiedTypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.milo.opcua.sdk.server.UaNodeManager;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;

/**
 * Makes an instance of a type: every mandatory member, and the optional ones that were asked for.
 * Members that a subtype declares again are merged with those of its super types, as OPC 10000-3,
 * 6.3.3 has it.
 */
final class InstanceBuilder {
  private final TypeTable table;
  private final UaNodeManager manager;
  private final NodeIdTable ids;
  private final NodeMaker maker;
  private final Map<String, UaVariableNode> variables = new LinkedHashMap<>();
  private final Map<String, UaMethodNode> methods = new LinkedHashMap<>();

  InstanceBuilder(TypeTable table, UaNodeManager manager, NodeIdTable ids, NodeMaker maker) {
    this.table = table;
    this.manager = manager;
    this.ids = ids;
    this.maker = maker;
  }

  /**
   * Makes an object; its node id is its path.
   *
   * @param optional names of optional members to make too, below the object, with '/'
   */
  UaObjectNode build(String path, QualifiedName name, TypeId type, Set<String> optional) {
    UaObjectNode node = maker.object(ids.instance(path), name);
    manager.addNode(node);
    maker.refer(node.getNodeId(), NodeIds.HasTypeDefinition, ids.of(type));
    addMembers(node.getNodeId(), path, path.length() + 1, table.withSuperTypes(type), optional);
    return node;
  }

  private void addMembers(
      NodeId owner, String path, int prefix, List<TypeId> owners, Set<String> optional) {
    for (List<Member> declarations : declarations(owners).values()) {
      Member member = declarations.getLast();
      String memberPath = path + "/" + member.name();
      boolean isMandatory = declarations.stream().anyMatch(m -> m.rule() == Member.Rule.MANDATORY);
      if (isMandatory || optional.contains(memberPath.substring(prefix))) {
        add(owner, memberPath, prefix, declarations, optional);
      }
    }
  }

  private Map<QualifiedTypeName, List<Member>> declarations(List<TypeId> owners) {
    Map<QualifiedTypeName, List<Member>> declarations = new LinkedHashMap<>();
    for (TypeId owner : owners) {
      for (Member member : table.members(owner)) {
        if (member.rule() != Member.Rule.NONE) {
          declarations.computeIfAbsent(member.browseName(), name -> new ArrayList<>()).add(member);
        }
      }
    }
    return declarations;
  }

  private void add(
      NodeId owner, String path, int prefix, List<Member> declarations, Set<String> optional) {
    Member member = declarations.getLast();
    NodeId id = ids.instance(path);
    UaNode node = maker.make(member, owner, id);
    if (node instanceof UaVariableNode variable) {
      variables.put(path, variable);
    } else if (node instanceof UaMethodNode method) {
      methods.put(path, method);
    }
    List<TypeId> owners = new ArrayList<>(table.withSuperTypes(member.typeDefinition()));
    declarations.forEach(declaration -> owners.add(declaration.id()));
    addMembers(id, path, prefix, owners, optional);
  }

  /** Adds a variable that no type declares. */
  UaVariableNode addVariable(NodeId owner, String path, Member like, QualifiedName name) {
    UaVariableNode node = maker.variable(like, ids.instance(path), name);
    manager.addNode(node);
    maker.refer(node.getNodeId(), NodeIds.HasTypeDefinition, ids.of(like.typeDefinition()));
    maker.refer(owner, NodeIds.HasComponent, node.getNodeId());
    variables.put(path, node);
    return node;
  }

  /** All variables that were made. */
  Collection<UaVariableNode> variables() {
    return variables.values();
  }

  /** The variable at a path. */
  UaVariableNode variable(String path) {
    UaVariableNode node = variables.get(path);
    if (node == null) {
      throw new IllegalArgumentException("no variable " + path);
    }
    return node;
  }

  /** The method at a path. */
  UaMethodNode method(String path) {
    UaMethodNode node = methods.get(path);
    if (node == null) {
      throw new IllegalArgumentException("no method " + path);
    }
    return node;
  }
}

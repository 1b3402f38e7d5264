package io.smartport.simulator.plc.space;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;

/** Ids and names under the namespace indexes of one server. */
final class NodeIdTable {
  /** Namespace of the nodes of this one crane. */
  private static final String INSTANCES = "urn:smartport:simulator:plc";

  private final Map<Namespace, UShort> indexes = new EnumMap<>(Namespace.class);
  private final UShort instances;

  /** Registers all namespaces with the server. */
  NodeIdTable(NamespaceTable table) {
    indexes.put(Namespace.UA, Unsigned.ushort(0));
    for (Namespace namespace : Namespace.values()) {
      if (namespace != Namespace.UA) {
        indexes.put(namespace, table.add(namespace.uri()));
      }
    }
    instances = table.add(INSTANCES);
  }

  NodeId of(TypeId id) {
    return new NodeId(index(id.namespace()), Unsigned.uint(id.number()));
  }

  NodeId instance(String path) {
    return new NodeId(instances, path);
  }

  QualifiedName instanceName(String name) {
    return new QualifiedName(instances, name);
  }

  QualifiedName name(Namespace namespace, String name) {
    return new QualifiedName(index(namespace), name);
  }

  private UShort index(Namespace namespace) {
    UShort index = indexes.get(namespace);
    if (index == null) {
      throw new IllegalStateException("namespace without index: " + namespace);
    }
    return index;
  }
}

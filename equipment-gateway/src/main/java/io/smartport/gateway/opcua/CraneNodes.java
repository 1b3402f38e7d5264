package io.smartport.gateway.opcua;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseResultMask;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePath;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePathResult;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePathTarget;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePath;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePathElement;

/**
 * Ids of a crane's nodes, found by browse names: a supplier chooses the ids of instances.
 *
 * @param telemetry those that the crane has
 */
record CraneNodes(
    NodeId state,
    NodeId heartbeat,
    NodeId gatewayHeartbeat,
    NodeId control,
    NodeId permit,
    NodeId receiver,
    NodeId storeAndStart,
    NodeId abort,
    Map<TelemetryKind, NodeId> telemetry) {
  private static final int MACHINES = 1001;

  /**
   * Finds the nodes of a crane.
   *
   * @throws UaException if one that must be there is not; it names namespace, crane or path
   */
  static CraneNodes find(OpcUaClient client, String crane) throws UaException {
    NamespaceTable table = client.getNamespaceTable();
    for (String uri : BrowseName.REQUIRED) {
      if (table.getIndex(uri) == null) {
        throw new UaException(StatusCodes.Bad_NotSupported, "the server has no namespace " + uri);
      }
    }
    NodeId root = findCrane(client, crane);
    UShort instances = Unsigned.ushort(root.getNamespaceIndex().intValue());
    List<NodeId> found = require(client, root, instances, crane, requiredPaths());
    return new CraneNodes(
        found.get(0),
        found.get(1),
        found.get(2),
        found.get(3),
        found.get(4),
        found.get(5),
        found.get(6),
        found.get(7),
        findTelemetry(client, root, instances));
  }

  /** Paths of the nodes that must be there, in the order of the components. */
  static List<BrowseName[]> requiredPaths() {
    return List.of(
        BrowseName.control("State"),
        BrowseName.control("Heartbeat"),
        BrowseName.control("GatewayHeartbeat"),
        new BrowseName[] {new BrowseName(BrowseName.SMARTPORT, "SmartPort")},
        BrowseName.control("Permit"),
        BrowseName.jobControl(),
        BrowseName.jobControl("StoreAndStart"),
        BrowseName.jobControl("Abort"));
  }

  private static Map<TelemetryKind, NodeId> findTelemetry(
      OpcUaClient client, NodeId root, UShort instances) throws UaException {
    TelemetryKind[] kinds = TelemetryKind.values();
    List<BrowseName[]> paths = Arrays.stream(kinds).map(TelemetryKind::path).toList();
    BrowsePathResult[] results = translate(client, root, instances, paths);
    Map<TelemetryKind, NodeId> telemetry = new EnumMap<>(TelemetryKind.class);
    for (int i = 0; i < kinds.length; i++) {
      if (results[i].getStatusCode().isGood()) {
        telemetry.put(kinds[i], target(client, results[i]));
      }
    }
    return telemetry;
  }

  private static NodeId findCrane(OpcUaClient client, String crane) throws UaException {
    UShort machinery = client.getNamespaceTable().getIndex(BrowseName.MACHINERY);
    NodeId machines = new NodeId(Objects.requireNonNull(machinery), Unsigned.uint(MACHINES));
    ReferenceDescription[] references =
        client
            .browse(
                new BrowseDescription(
                    machines,
                    BrowseDirection.Forward,
                    NodeIds.HierarchicalReferences,
                    true,
                    Unsigned.uint(0),
                    Unsigned.uint(BrowseResultMask.All.getValue())))
            .getReferences();
    if (references != null) {
      for (ReferenceDescription reference : references) {
        if (crane.equals(reference.getBrowseName().name())) {
          return reference.getNodeId().toNodeIdOrThrow(client.getNamespaceTable());
        }
      }
    }
    throw new UaException(StatusCodes.Bad_NotFound, "the server has no machine " + crane);
  }

  private static BrowsePathResult[] translate(
      OpcUaClient client, NodeId root, UShort instances, List<BrowseName[]> paths)
      throws UaException {
    List<BrowsePath> browsePaths =
        paths.stream()
            .map(path -> new BrowsePath(root, relative(client, instances, path)))
            .toList();
    BrowsePathResult[] results = client.translateBrowsePaths(browsePaths).getResults();
    if (results == null || results.length != paths.size()) {
      throw new UaException(StatusCodes.Bad_UnexpectedError, "browse paths were not answered");
    }
    return results;
  }

  private static RelativePath relative(OpcUaClient client, UShort instances, BrowseName[] path) {
    RelativePathElement[] elements = new RelativePathElement[path.length];
    for (int i = 0; i < path.length; i++) {
      String uri = path[i].uri();
      UShort index = uri == null ? instances : client.getNamespaceTable().getIndex(uri);
      elements[i] =
          new RelativePathElement(
              NodeIds.HierarchicalReferences,
              false,
              true,
              new QualifiedName(Objects.requireNonNull(index), path[i].name()));
    }
    return new RelativePath(elements);
  }

  private static List<NodeId> require(
      OpcUaClient client, NodeId root, UShort instances, String crane, List<BrowseName[]> paths)
      throws UaException {
    BrowsePathResult[] results = translate(client, root, instances, paths);
    List<NodeId> found = new ArrayList<>();
    for (int i = 0; i < results.length; i++) {
      if (!results[i].getStatusCode().isGood()) {
        StringBuilder text = new StringBuilder(crane);
        for (BrowseName name : paths.get(i)) {
          text.append('/').append(name.name());
        }
        throw new UaException(results[i].getStatusCode(), "the server has no node " + text);
      }
      found.add(target(client, results[i]));
    }
    return found;
  }

  private static NodeId target(OpcUaClient client, BrowsePathResult result) throws UaException {
    BrowsePathTarget[] targets = result.getTargets();
    if (targets == null || targets.length == 0) {
      throw new UaException(StatusCodes.Bad_UnexpectedError, "a browse path without target");
    }
    return targets[0]
        .getTargetId()
        .toNodeId(client.getNamespaceTable())
        .orElseThrow(
            () -> new UaException(StatusCodes.Bad_NodeIdInvalid, "a node on another server"));
  }
}

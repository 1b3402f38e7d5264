package io.smartport.simulator.plc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smartport.gateway.opcua.CraneCount;
import io.smartport.simulator.plc.control.RefusalCode;
import io.smartport.tos.credential.Credential;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.types.DynamicStructType;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseResultMask;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client that is not ours can do at a PLC, and what it cannot. */
class StrangerIT {
  private static final String CONTROL = "urn:smartport:opcua:crane";
  private static final String INSTANCES = "urn:smartport:simulator:plc";
  private static final UsernameProvider OBSERVER =
      new UsernameProvider(PlcUsers.OBSERVER, CraneRig.USERS.observerPassword());
  private static final UsernameProvider OPERATOR =
      new UsernameProvider(PlcUsers.OPERATOR, CraneRig.USERS.operatorPassword());

  private static CraneRig rig;
  private static Credential known;

  @BeforeAll
  static void start() throws IOException {
    rig = new CraneRig();
    known = TestPki.ours().credential(TestPki.GATEWAY);
  }

  @AfterAll
  static void end() throws IOException {
    rig.close();
  }

  private static OpcUaClient observer() throws UaException {
    return Stranger.connect(rig.address, SecurityPolicy.Basic256Sha256, known, OBSERVER);
  }

  private static NodeId node(OpcUaClient client, String path) {
    return new NodeId(
        Objects.requireNonNull(client.getNamespaceTable().getIndex(INSTANCES)),
        TestPki.CRANE + "/" + path);
  }

  // ---- what it can do

  @Test
  void itFindsOnlySignedAndEncryptedEndpoints() throws Exception {
    List<EndpointDescription> endpoints =
        DiscoveryClient.getEndpoints(rig.address.url()).get(10, TimeUnit.SECONDS);
    assertThat(endpoints)
        .isNotEmpty()
        .allSatisfy(
            endpoint -> {
              assertThat(endpoint.getSecurityMode()).isEqualTo(MessageSecurityMode.SignAndEncrypt);
              assertThat(endpoint.getSecurityPolicyUri())
                  .isIn(
                      SecurityPolicy.Basic256Sha256.getUri(),
                      SecurityPolicy.Aes256_Sha256_RsaPss.getUri());
              assertThat(endpoint.getUserIdentityTokens())
                  .extracting(token -> token.getTokenType().name())
                  .containsOnly("UserName");
            });
  }

  @Test
  void itBrowsesTheCraneFromTheFolderOfMachines() throws UaException {
    OpcUaClient client = observer();
    try {
      NodeId machines =
          new NodeId(
              Objects.requireNonNull(
                  client.getNamespaceTable().getIndex("http://opcfoundation.org/UA/Machinery/")),
              Unsigned.uint(1001));
      List<ReferenceDescription> found = children(client, machines);
      assertThat(found).extracting(r -> r.getBrowseName().name()).containsExactly(TestPki.CRANE);
      NodeId crane = found.getFirst().getNodeId().toNodeIdOrThrow(client.getNamespaceTable());
      assertThat(children(client, crane))
          .extracting(r -> r.getBrowseName().name())
          .contains(
              "ParameterSet",
              "Identification",
              "MotionDevices",
              "Components",
              "JobOrderControl",
              "SmartPort");
    } finally {
      client.disconnect();
    }
  }

  @Test
  void itReadsTheStateByTheTypeThatTheServerDescribes() throws UaException {
    OpcUaClient client = observer();
    try {
      DataValue value =
          client.readValue(0, TimestampsToReturn.Both, node(client, "SmartPort/State"));
      ExtensionObject state = (ExtensionObject) value.value().value();
      assertThat(state.decode(client.getDynamicEncodingContext()))
          .isInstanceOfSatisfying(
              DynamicStructType.class,
              fields -> {
                assertThat(fields.getMembers())
                    .containsEntry("Running", false)
                    .containsEntry("Job", -1)
                    .containsKeys("BootId", "MachineMs", "Step", "Loads", "GantryX");
              });
    } finally {
      client.disconnect();
    }
  }

  @Test
  void itSubscribesToTheHeartbeat() throws Exception {
    OpcUaClient client = observer();
    try {
      List<DataValue> beats = new CopyOnWriteArrayList<>();
      OpcUaSubscription subscription = new OpcUaSubscription(client, 50.0);
      OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(node(client, "SmartPort/Heartbeat"));
      item.setDataValueListener((i, value) -> beats.add(value));
      subscription.addMonitoredItem(item);
      subscription.create();
      subscription.synchronizeMonitoredItems();
      await().atMost(CraneRig.PATIENCE).until(() -> beats.size() > 3);
    } finally {
      client.disconnect();
    }
  }

  // ---- what it cannot do

  @Test
  void anObserverMayNotWrite() throws UaException {
    OpcUaClient client = observer();
    try {
      NodeId claim = node(client, "SmartPort/GatewayHeartbeat");
      StatusCode result =
          client
              .writeValues(List.of(claim), List.of(DataValue.valueOnly(claimValue(client))))
              .getFirst();
      assertThat(result.value()).isEqualTo(StatusCodes.Bad_UserAccessDenied);
      assertThat(userAccess(client, claim)).containsOnly(AccessLevel.CurrentRead);
    } finally {
      client.disconnect();
    }
  }

  @Test
  void anOperatorMayWriteTheHeartbeatAndNothingElse() throws UaException {
    OpcUaClient client =
        Stranger.connect(rig.address, SecurityPolicy.Basic256Sha256, known, OPERATOR);
    try {
      Set<NodeId> writable = new HashSet<>();
      for (NodeId variable : variables(client)) {
        if (userAccess(client, variable).contains(AccessLevel.CurrentWrite)) {
          writable.add(variable);
        }
      }
      assertThat(writable).containsExactly(node(client, "SmartPort/GatewayHeartbeat"));
      StatusCode result =
          client
              .writeValues(
                  List.of(node(client, "ParameterSet/SystemOn")),
                  List.of(DataValue.valueOnly(new Variant(false))))
              .getFirst();
      assertThat(result.isBad()).isTrue();
    } finally {
      client.disconnect();
    }
  }

  @Test
  void anObserverMayNotCall() throws UaException {
    OpcUaClient client = observer();
    try {
      CallMethodRequest abort =
          new CallMethodRequest(
              node(client, "JobOrderControl"),
              node(client, "JobOrderControl/Abort"),
              new Variant[] {new Variant("SP-1-1-1"), new Variant(new LocalizedText[0])});
      StatusCode status =
          Objects.requireNonNull(client.call(List.of(abort)).getResults())[0].getStatusCode();
      assertThat(status.value()).isEqualTo(StatusCodes.Bad_UserAccessDenied);
    } finally {
      client.disconnect();
    }
  }

  /** CVE-2026-62927: in the SDK a denied call is made when it comes with an allowed one. */
  @Test
  void callsAreNotTakenInBatches() throws UaException {
    OpcUaClient client = observer();
    try {
      CallMethodRequest permit =
          new CallMethodRequest(
              node(client, "SmartPort"),
              node(client, "SmartPort/Permit"),
              permit(Integer.MAX_VALUE));
      long before = rig.plc.refusals().of(RefusalCode.NOT_MASTER);
      assertThatThrownBy(() -> client.call(List.of(permit, permit)))
          .isInstanceOf(UaException.class)
          .hasStackTraceContaining("Bad_TooManyOperations");
      assertThat(rig.plc.refusals().of(RefusalCode.NOT_MASTER)).isEqualTo(before);
    } finally {
      client.disconnect();
    }
  }

  @Test
  void anOperatorThatIsNotMasterCommandsNothing() throws UaException {
    OpcUaClient client =
        Stranger.connect(rig.address, SecurityPolicy.Basic256Sha256, known, OPERATOR);
    try {
      rig.gateway.awaitLive();
      CallMethodRequest permit =
          new CallMethodRequest(
              node(client, "SmartPort"), node(client, "SmartPort/Permit"), permit(99));
      Variant[] outputs =
          Objects.requireNonNull(client.call(List.of(permit)).getResults())[0].getOutputArguments();
      assertThat(Objects.requireNonNull(outputs)[0].value())
          .isEqualTo(RefusalCode.NOT_MASTER.code());
    } finally {
      client.disconnect();
    }
  }

  @Test
  void aClientOfAnUnknownAuthorityIsRefused() {
    assertThatThrownBy(
            () ->
                Stranger.connect(
                    rig.address,
                    SecurityPolicy.Basic256Sha256,
                    TestPki.foreign().credential(TestPki.GATEWAY),
                    OPERATOR))
        .isInstanceOf(UaException.class);
  }

  @Test
  void aServerOfAnUnknownAuthorityIsRefusedByTheGateway() throws IOException {
    try (CraneRig other = new CraneRig(TestPki.ours(), TestPki.foreign())) {
      await()
          .atMost(CraneRig.PATIENCE)
          .until(() -> other.gateway.cranes.counters().get(CraneCount.CONNECT_FAILED) > 0);
      assertThat(other.gateway.isLive()).isFalse();
    }
  }

  @Test
  void anonymousGetsNothing() {
    assertThatThrownBy(
            () ->
                Stranger.connect(
                    rig.address, SecurityPolicy.Basic256Sha256, known, AnonymousProvider.INSTANCE))
        .isInstanceOf(UaException.class);
  }

  @Test
  void aWrongPasswordGetsNothing() {
    assertThatThrownBy(
            () ->
                Stranger.connect(
                    rig.address,
                    SecurityPolicy.Basic256Sha256,
                    known,
                    new UsernameProvider(PlcUsers.OPERATOR, "guess")))
        .isInstanceOf(UaException.class);
  }

  @Test
  void thereAreNoWeakEndpoints() {
    for (SecurityPolicy policy :
        List.of(SecurityPolicy.None, SecurityPolicy.Basic128Rsa15, SecurityPolicy.Basic256)) {
      assertThatThrownBy(() -> Stranger.connect(rig.address, policy, known, OPERATOR))
          .isInstanceOf(UaException.class)
          .hasMessageContaining("no endpoint selected");
    }
  }

  @Test
  void aMessageThatIsTooLargeEndsTheConnectionAndNothingElse() throws UaException {
    OpcUaClient client =
        Stranger.connect(rig.address, SecurityPolicy.Basic256Sha256, known, OPERATOR);
    try {
      Variant large = new Variant(ByteString.of(new byte[1_000_000]));
      assertThatThrownBy(
              () ->
                  client.writeValues(
                      List.of(node(client, "SmartPort/GatewayHeartbeat")),
                      List.of(DataValue.valueOnly(large))))
          .isInstanceOf(UaException.class);
    } finally {
      client.disconnect();
    }
    rig.gateway.awaitLive();
  }

  @Test
  void aDeeplyNestedValueIsRefused() throws UaException {
    OpcUaClient client =
        Stranger.connect(rig.address, SecurityPolicy.Basic256Sha256, known, OPERATOR);
    try {
      Variant nested = new Variant(1);
      for (int depth = 0; depth < 40; depth++) {
        nested = new Variant(new Variant[] {nested});
      }
      DataValue value = DataValue.valueOnly(nested);
      NodeId claim = node(client, "SmartPort/GatewayHeartbeat");
      assertThatThrownBy(() -> client.writeValues(List.of(claim), List.of(value)))
          .isInstanceOf(UaException.class);
    } finally {
      client.disconnect();
    }
    rig.gateway.awaitLive();
  }

  // ---- helpers

  private static Variant[] permit(int term) {
    return new Variant[] {
      new Variant(term),
      new Variant(1),
      new Variant(1),
      new Variant(true),
      new Variant(WallPlant.TRUCK),
      new Variant(Long.MAX_VALUE)
    };
  }

  private static Variant claimValue(OpcUaClient client) {
    return new Variant(
        ExtensionObject.of(
            ByteString.of(new byte[0]),
            new NodeId(
                Objects.requireNonNull(client.getNamespaceTable().getIndex(CONTROL)),
                Unsigned.uint(5003))));
  }

  private static Set<AccessLevel> userAccess(OpcUaClient client, NodeId node) throws UaException {
    ReadValueId read =
        new ReadValueId(node, AttributeId.UserAccessLevel.uid(), null, QualifiedName.NULL_VALUE);
    DataValue value =
        Objects.requireNonNull(
            client.read(0, TimestampsToReturn.Neither, List.of(read)).getResults())[0];
    return AccessLevel.fromValue((UByte) Objects.requireNonNull(value.value().value()));
  }

  /** All variables of the crane and of the server object. */
  private static Set<NodeId> variables(OpcUaClient client) throws UaException {
    Set<NodeId> variables = new HashSet<>();
    Set<NodeId> seen = new HashSet<>();
    List<NodeId> open = new ArrayList<>(List.of(NodeIds.ObjectsFolder));
    while (!open.isEmpty()) {
      NodeId next = open.removeLast();
      if (!seen.add(next)) {
        continue;
      }
      for (ReferenceDescription child : children(client, next)) {
        NodeId id = child.getNodeId().toNodeIdOrThrow(client.getNamespaceTable());
        open.add(id);
        if (child.getNodeClass() == NodeClass.Variable) {
          variables.add(id);
        }
      }
    }
    return variables;
  }

  private static List<ReferenceDescription> children(OpcUaClient client, NodeId node)
      throws UaException {
    ReferenceDescription[] references =
        client
            .browse(
                new BrowseDescription(
                    node,
                    BrowseDirection.Forward,
                    NodeIds.HierarchicalReferences,
                    true,
                    Unsigned.uint(0),
                    Unsigned.uint(BrowseResultMask.All.getValue())))
            .getReferences();
    return references == null ? List.of() : List.of(references);
  }
}

package io.smartport.simulator.plc.space;

import io.smartport.simulator.plc.control.CraneState;
import io.smartport.simulator.plc.control.RefusalCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.server.AddressSpaceFilter;
import org.eclipse.milo.opcua.sdk.server.ManagedAddressSpaceFragmentWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.SimpleAddressSpaceFilter;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.structured.WriteValue;
import org.jspecify.annotations.Nullable;

/**
 * All nodes of one crane's server but those of the base namespace. One variable can be written, the
 * gateway's heartbeat; everything else is refused here, whatever the SDK would let through.
 */
public final class CraneAddressSpace extends ManagedAddressSpaceFragmentWithLifecycle {
  private final UserRights rights;
  private final CraneCommands commands;
  private final NodeIdTable ids;
  private final ControlCodec codec;
  private final JobOrderCodec orders;
  private final CraneNodes nodes;
  private final NodeId claimNode;
  private final Map<NodeId, PushedVariable> pushed = new ConcurrentHashMap<>();

  /**
   * Builds the nodes; they are served after {@link #startup()}.
   *
   * @param telemetry names of values in the folder Telemetry, beyond those of the axes
   */
  public CraneAddressSpace(
      OpcUaServer server,
      String crane,
      Collection<String> telemetry,
      UserRights rights,
      CraneCommands commands) {
    super(server);
    this.rights = rights;
    this.commands = commands;
    this.ids = new NodeIdTable(server.getNamespaceTable());
    Structures structures = new Structures(server.getStaticEncodingContext());
    this.codec = new ControlCodec(structures, ids);
    this.orders = new JobOrderCodec(structures, ids);
    NodeMaker maker = new NodeMaker(getNodeContext(), getNodeManager(), ids);
    TypeTable table = TypeTable.ofCrane();
    new TypeWriter(table, getNodeContext(), getNodeManager(), ids, maker).write();
    InstanceBuilder builder = new InstanceBuilder(table, getNodeManager(), ids, maker);
    this.nodes = new CraneNodes(crane, builder, ids, maker, telemetry);
    this.nodes.variables().forEach(v -> pushed.put(v.getNodeId(), new PushedVariable(v)));
    UaVariableNode claim = nodes.control("GatewayHeartbeat");
    this.claimNode = claim.getNodeId();
    claim.setAccessLevel(AccessLevel.toValue(AccessLevel.READ_WRITE));
    claim.getFilterChain().addLast(new OperatorAttributes(rights));
    addMethods(new CraneMethods(commands, orders));
  }

  private void addMethods(CraneMethods methods) {
    nodes.method("JobOrderControl/StoreAndStart", gate(2, methods::storeAndStart), rights);
    nodes.method("JobOrderControl/Abort", gate(2, methods::abort), rights);
    nodes.method("SmartPort/Permit", gate(6, methods::permit), rights);
  }

  private MethodGate gate(int arguments, MethodGate.Body body) {
    return new MethodGate(rights, arguments, body);
  }

  // ---- publishing, from one thread

  /** Publishes state and memory. */
  public void publish(CraneState state, String master, int term) {
    DateTime now = DateTime.now();
    control("State", codec.state(state), now);
    control("Landed", state.landed(), now);
    control("Custody", state.loads().toArray(Integer[]::new), now);
    control("TwistLocksLocked", !state.loads().isEmpty(), now);
    control("TwistLocksUnlocked", state.loads().isEmpty(), now);
    control("JobPhase", state.step(), now);
    control("Master", master, now);
    control("Term", term, now);
    set(nodes.path("ParameterSet/SystemOn"), true, now);
    set(nodes.path("ParameterSet/CraneOperationalMode"), operationalMode(state.mode()), now);
    set(nodes.path("JobOrderControl/JobOrderList"), orders.list(state), now);
    setReceiverState(state.running(), now);
  }

  private void setReceiverState(boolean running, DateTime now) {
    TypeId state = running ? JobControlTypes.RUNNING : JobControlTypes.ALLOWED_TO_START;
    String text = running ? "Running" : "AllowedToStart";
    set(nodes.path("JobOrderControl/CurrentState"), NodeMaker.text(text), now);
    set(nodes.path("JobOrderControl/CurrentState/Id"), ids.of(state), now);
  }

  /** Publishes the PLC's heartbeat. */
  public void beat(long bootId, long machineMs, long counter) {
    control("Heartbeat", codec.heartbeat(bootId, machineMs, counter), DateTime.now());
  }

  /** Publishes one value of our namespace, such as {@code Load}. */
  public void control(String name, Object value, DateTime sourceTime) {
    set(nodes.control(name), value, sourceTime);
  }

  /** Publishes a value of the folder Telemetry. */
  public void telemetry(String name, double value, DateTime sourceTime) {
    set(nodes.control("Telemetry/" + name), value, sourceTime);
  }

  /**
   * Publishes position, speed and motion of an axis: {@code Gantry}, {@code Trolley}, {@code
   * Hoist}.
   */
  public void axis(String device, double position, double speed, DateTime sourceTime) {
    set(nodes.axis(device, "ActualPosition"), position, sourceTime);
    set(nodes.axis(device, "ActualSpeed"), speed, sourceTime);
    set(nodes.axis(device, "IsMoving"), speed != 0, sourceTime);
  }

  /** Publishes what hangs on the hoist, in kg. */
  public void hoistLoad(double kg, DateTime sourceTime) {
    set(nodes.hoistLoad(), kg, sourceTime);
  }

  private void set(UaVariableNode node, Object value, DateTime sourceTime) {
    PushedVariable variable = pushed.get(node.getNodeId());
    if (variable != null) {
      variable.set(value, sourceTime);
    }
  }

  /** Of CraneOperationalModeEnum. */
  private static int operationalMode(int mode) {
    return switch (mode) {
      case 2 -> 1;
      case 1 -> 0;
      default -> 3;
    };
  }

  // ---- services

  @Override
  public AddressSpaceFilter getFilter() {
    return SimpleAddressSpaceFilter.create(getNodeManager()::containsNode);
  }

  @Override
  public List<StatusCode> write(WriteContext context, List<WriteValue> values) {
    List<StatusCode> results = new ArrayList<>(values.size());
    for (WriteValue value : values) {
      results.add(write(context.getSession().orElse(null), value));
    }
    return results;
  }

  private StatusCode write(@Nullable Session session, WriteValue value) {
    if (session == null || !rights.mayOperate(session)) {
      return new StatusCode(StatusCodes.Bad_UserAccessDenied);
    }
    boolean isClaim =
        value.getNodeId().equals(claimNode) && AttributeId.Value.isEqual(value.getAttributeId());
    if (!isClaim || value.getIndexRange() != null) {
      return new StatusCode(StatusCodes.Bad_NotWritable);
    }
    DataValue written = value.getValue();
    RefusalCode refusal;
    try {
      refusal = commands.claim(session.getSessionId(), codec.claim(written.value().value()));
    } catch (BadParameter e) {
      commands.unreadable(e.problem());
      return new StatusCode(StatusCodes.Bad_TypeMismatch);
    }
    return new StatusCode(status(refusal));
  }

  /** Status of a written heartbeat. */
  private static long status(RefusalCode refusal) {
    return switch (refusal) {
      case NONE -> StatusCodes.Good;
      case OLD_TERM -> StatusCodes.Bad_OutOfRange;
      case NOT_MASTER -> StatusCodes.Bad_RequestNotAllowed;
      default -> StatusCodes.Bad_InvalidArgument;
    };
  }

  @Override
  public void onDataItemsCreated(List<DataItem> items) {
    for (DataItem item : items) {
      PushedVariable variable = pushed.get(item.getReadValueId().getNodeId());
      if (variable != null && AttributeId.Value.isEqual(item.getReadValueId().getAttributeId())) {
        variable.add(item);
      }
    }
  }

  @Override
  public void onDataItemsDeleted(List<DataItem> items) {
    for (DataItem item : items) {
      PushedVariable variable = pushed.get(item.getReadValueId().getNodeId());
      if (variable != null) {
        variable.remove(item);
      }
    }
  }

  /** Nothing is sampled. */
  @Override
  public void onDataItemsModified(List<DataItem> items) {}

  /** Nothing is sampled. */
  @Override
  public void onMonitoringModeChanged(List<MonitoredItem> items) {}
}

package io.smartport.gateway.opcua;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemSynchronizationException;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;

/**
 * The two subscriptions of a session: state and heartbeat, soon and none left out; telemetry, the
 * latest value of each. They are never transferred to another session: that fails with too many
 * servers (eclipse-milo/milo#1079), so a new session subscribes anew.
 */
final class CraneSubscriptions {
  private static final int STATES_KEPT = 20;
  private static final int KEEP_ALIVE_MS = 1_000;

  private final OpcUaClient client;
  private final CraneNodes nodes;
  private final CraneCodec codec;
  private final OpcUaTiming timing;
  private final PlcEvents events;

  CraneSubscriptions(
      OpcUaClient client,
      CraneNodes nodes,
      CraneCodec codec,
      OpcUaTiming timing,
      PlcEvents events) {
    this.client = client;
    this.nodes = nodes;
    this.codec = codec;
    this.timing = timing;
    this.events = events;
  }

  /** Creates both; waits for the server. */
  void create() throws UaException {
    OpcUaSubscription state = new OpcUaSubscription(client, timing.stateMs());
    state.addMonitoredItem(item(nodes.state(), STATES_KEPT));
    state.addMonitoredItem(item(nodes.heartbeat(), 1));
    create(state, new StateListener());
    if (!nodes.telemetry().isEmpty()) {
      OpcUaSubscription telemetry = new OpcUaSubscription(client, timing.telemetryMs());
      for (Map.Entry<TelemetryKind, NodeId> entry : nodes.telemetry().entrySet()) {
        OpcUaMonitoredItem item = item(entry.getValue(), 1);
        item.setUserObject(entry.getKey());
        telemetry.addMonitoredItem(item);
      }
      create(telemetry, new TelemetryListener());
    }
  }

  private static OpcUaMonitoredItem item(NodeId node, int queue) {
    OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(node);
    item.setSamplingInterval(0);
    item.setQueueSize(Unsigned.uint(queue));
    item.setDiscardOldest(true);
    return item;
  }

  private static void create(OpcUaSubscription subscription, LossListener listener)
      throws UaException {
    subscription.setTargetKeepAliveInterval(KEEP_ALIVE_MS);
    subscription.setSubscriptionListener(listener);
    subscription.create();
    try {
      subscription.synchronizeMonitoredItems();
    } catch (MonitoredItemSynchronizationException e) {
      throw new UaException(StatusCodes.Bad_MonitoredItemIdInvalid, e);
    }
  }

  /** Any trouble of a subscription ends the session. */
  private abstract class LossListener implements OpcUaSubscription.SubscriptionListener {
    @Override
    public void onWatchdogTimerElapsed(OpcUaSubscription subscription) {
      events.lost("a subscription is silent");
    }

    @Override
    public void onStatusChanged(OpcUaSubscription subscription, StatusCode status) {
      events.lost("a subscription ended: " + status);
    }

    @Override
    public void onNotificationDataLost(OpcUaSubscription subscription) {
      events.lost("notifications were lost");
    }
  }

  private final class StateListener extends LossListener {
    @Override
    public void onDataReceived(
        OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<DataValue> values) {
      try {
        for (int i = 0; i < items.size(); i++) {
          NodeId node = items.get(i).getReadValueId().getNodeId();
          // The PLC has not measured yet: there will be a value soon.
          if (values.get(i).value().isNull()) {
            continue;
          }
          if (node.equals(nodes.state())) {
            events.state(codec.report(values.get(i)));
          } else {
            events.heartbeat(codec.heartbeat(values.get(i)));
          }
        }
      } catch (UaException e) {
        events.lost(String.valueOf(e.getMessage()));
      }
    }
  }

  private final class TelemetryListener extends LossListener {
    @Override
    public void onDataReceived(
        OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<DataValue> values) {
      int count = 0;
      TelemetryKind[] kinds = new TelemetryKind[items.size()];
      double[] numbers = new double[items.size()];
      long[] times = new long[items.size()];
      for (int i = 0; i < items.size(); i++) {
        DataValue value = values.get(i);
        DateTime time = value.sourceTime();
        if (value.statusCode().isGood()
            && time != null
            && items.get(i).getUserObject().orElse(null) instanceof TelemetryKind kind
            && value.value().value() instanceof Double number
            && Double.isFinite(number)) {
          kinds[count] = kind;
          numbers[count] = number;
          times[count] = time.getJavaTime();
          count++;
        }
      }
      if (count > 0) {
        events.telemetry(
            Arrays.copyOf(kinds, count),
            Arrays.copyOf(numbers, count),
            Arrays.copyOf(times, count));
      }
    }
  }
}

package io.smartport.simulator.plc.space;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/**
 * A variable whose changes go to its monitored items at once, so that nothing is sampled. {@link
 * #set} from one thread only.
 */
final class PushedVariable {
  private final UaVariableNode node;
  private final List<DataItem> items = new CopyOnWriteArrayList<>();

  PushedVariable(UaVariableNode node) {
    this.node = node;
  }

  void set(Object value, DateTime sourceTime) {
    DataValue changed =
        new DataValue(new Variant(value), StatusCode.GOOD, sourceTime, DateTime.now());
    node.setValue(changed);
    for (DataItem item : items) {
      item.setValue(changed);
    }
  }

  void add(DataItem item) {
    items.add(item);
    item.setValue(node.getValue());
  }

  void remove(DataItem item) {
    items.remove(item);
  }
}

package io.smartport.simulator.fleet;

import io.smartport.simulator.fleet.VehicleState.ActionState;
import io.smartport.simulator.fleet.VehicleState.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * The instant actions since the last order, which a truck reports until the next one (6.10.6); of
 * those that are over only the latest, since requests may go on for long without an order.
 */
final class InstantActions {
  private static final int OVER_MAX = 8;
  private static final String CANCEL = "cancelOrder";

  private final List<ActionState> states = new ArrayList<>();

  boolean isNew(ReceivedAction action) {
    return states.stream().noneMatch(s -> s.id().equals(action.id()));
  }

  void add(ReceivedAction action, Status status) {
    states.add(new ActionState(action.id(), action.type(), status));
    if (states.size() > OVER_MAX) {
      states.stream()
          .filter(s -> s.status() != Status.RUNNING)
          .findFirst()
          .ifPresent(states::remove);
    }
  }

  boolean isCancelling() {
    return states.stream().anyMatch(s -> s.status() == Status.RUNNING);
  }

  /** The order has come to its end: so has its cancellation. */
  void endCancel() {
    states.replaceAll(
        s ->
            s.type().equals(CANCEL) && s.status() == Status.RUNNING
                ? new ActionState(s.id(), s.type(), Status.FINISHED)
                : s);
  }

  void newOrder() {
    states.removeIf(s -> s.status() != Status.RUNNING);
  }

  void clear() {
    states.clear();
  }

  List<ActionState> states() {
    return states;
  }
}

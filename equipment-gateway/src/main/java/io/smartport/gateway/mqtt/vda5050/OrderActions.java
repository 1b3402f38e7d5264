package io.smartport.gateway.mqtt.vda5050;

import io.smartport.gateway.mqtt.vda5050.TruckState.ActionState;
import io.smartport.gateway.mqtt.vda5050.TruckState.ActionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a truck does at the end of its path: it positions itself, and then perhaps has its twist
 * locks handled or charges. The ids say it all, so that it can be read back from a state.
 *
 * @param work code of {@code TruckAction}
 * @param chargeToPermille for CHARGE
 */
record OrderActions(int work, int chargeToPermille) {
  static final int NONE = 0;
  static final int STATION = 1;
  static final int CHARGE = 2;

  private static final String POSITION_KIND = "position";
  private static final String STATION_KIND = "locks";
  private static final String CHARGE_KIND = "charge-";
  private static final String UNPLUG_KIND = "unplug";

  /** The actions of the last node. */
  List<Action> atEnd(OrderId id) {
    List<Action> actions = new ArrayList<>();
    actions.add(Action.blocking(Action.POSITION, id.action(POSITION_KIND), Map.of()));
    if (work == STATION) {
      actions.add(
          Action.blocking(
              Action.WAIT, id.action(STATION_KIND), Map.of("triggerType", "twistLocks")));
    } else if (work == CHARGE) {
      actions.add(
          Action.blocking(
              Action.CHARGE,
              id.action(CHARGE_KIND + chargeToPermille),
              Map.of("targetCharge", chargeToPermille / 10.0)));
    }
    return actions;
  }

  /** 6.8.1: charging has to be stopped to send a new order. */
  static List<Action> unplug(OrderId id) {
    return List.of(Action.blocking(Action.STOP_CHARGING, id.action(UNPLUG_KIND), Map.of()));
  }

  /** The actions of an order as a truck reports them. */
  static OrderActions of(TruckState state, OrderId id) {
    String charge = id.action(CHARGE_KIND);
    for (ActionState action : state.actions()) {
      if (action.id().equals(id.action(STATION_KIND))) {
        return new OrderActions(STATION, 0);
      }
      if (action.id().startsWith(charge)) {
        return new OrderActions(CHARGE, permille(action.id().substring(charge.length())));
      }
    }
    return new OrderActions(NONE, 0);
  }

  private static int permille(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1_000;
  }

  /** Null when the truck does not know the positioning at the end of this order. */
  static @Nullable ActionStatus positioning(TruckState state, OrderId id) {
    return status(state, id.action(POSITION_KIND));
  }

  /** Null when there is nothing to do at the end, or the truck does not know it. */
  @Nullable ActionStatus workStatus(TruckState state, OrderId id) {
    return switch (work) {
      case STATION -> status(state, id.action(STATION_KIND));
      case CHARGE -> status(state, id.action(CHARGE_KIND + chargeToPermille));
      default -> null;
    };
  }

  static @Nullable ActionStatus status(TruckState state, String actionId) {
    for (ActionState action : state.actions()) {
      if (action.id().equals(actionId)) {
        return action.status();
      }
    }
    return null;
  }
}

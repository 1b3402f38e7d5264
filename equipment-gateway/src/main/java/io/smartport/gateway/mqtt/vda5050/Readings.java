package io.smartport.gateway.mqtt.vda5050;

import io.smartport.gateway.link.TruckReading;
import io.smartport.gateway.mqtt.vda5050.TruckState.ActionStatus;
import io.smartport.gateway.mqtt.vda5050.TruckState.Fault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns states into readings. Each state says all; nothing is kept from one to the next. */
final class Readings {
  private static final int STEP_NONE = 0;
  private static final int STEP_DRIVING = 1;
  private static final int STEP_ARRIVED = 2;
  private static final int STEP_DONE = 3;
  private static final int MODE_STOPPED = 1;
  private static final int MODE_MANUAL = 2;

  /** Reason codes of {@code JobRefused}; 0 is none given. */
  private static final int WITHDRAWN = 10;

  private static final Map<String, Integer> REASONS =
      Map.of("otherOrderActive", 2, "badPath", 8, "cannotStop", 9);

  private final LaneIds ids;

  Readings(LaneIds ids) {
    this.ids = ids;
  }

  private record Place(int segment, int offsetMm, int passed) {}

  private record Refused(int job, int attempt, int reason) {
    static final Refused NONE = new Refused(-1, 0, 0);
  }

  /**
   * A reading.
   *
   * @throws BadMessageException when the truck does not say where it is
   */
  TruckReading of(TruckState state) throws BadMessageException {
    OrderId id = OrderId.parse(state.orderId());
    ActionStatus positioning = id == null ? null : OrderActions.positioning(state, id);
    Place place = place(state, positioning == ActionStatus.FINISHED);
    int step = id == null ? STEP_NONE : step(state, id, positioning);
    Refused refused = refused(state, id, positioning);
    return new TruckReading(
        state.boot().id(),
        state.boot().monotonicMs(),
        state.headerId(),
        mode(state, id),
        id == null ? -1 : id.job(),
        id == null ? 0 : id.attempt(),
        id != null && isRunning(state, id, positioning),
        step,
        load(state, 0),
        load(state, 1),
        place.segment(),
        place.offsetMm(),
        place.passed(),
        Plan.releasedOf(state),
        state.batteryPermille(),
        refused.job(),
        refused.attempt(),
        refused.reason());
  }

  private Place place(TruckState state, boolean arrived) throws BadMessageException {
    int passed = (int) (state.lastNodeSequence() / 2);
    if (!state.edges().isEmpty()) {
      int segment = ids.segmentOf(state.edges().getFirst().id());
      return new Place(segment, (int) state.distanceMm(), passed);
    }
    LaneIds.Point point = ids.pointOf(state.lastNodeId());
    // The last node is the stop, which lies on the last segment of the path.
    int left = arrived ? Math.max(0, passed - 1) : passed;
    return new Place(point.segment(), point.offsetMm(), left);
  }

  private static int step(TruckState state, OrderId id, @Nullable ActionStatus positioning) {
    if (!state.nodes().isEmpty()) {
      return STEP_DRIVING;
    }
    if (positioning == null || positioning == ActionStatus.FAILED) {
      return STEP_NONE;
    }
    if (positioning != ActionStatus.FINISHED) {
      return STEP_DRIVING;
    }
    OrderActions actions = OrderActions.of(state, id);
    boolean workDone = actions.workStatus(state, id) == ActionStatus.FINISHED;
    // Charging that has begun is a finished action; it is done when it has ended.
    boolean charges = actions.work() == OrderActions.CHARGE && state.charging();
    return workDone && !charges ? STEP_DONE : STEP_ARRIVED;
  }

  private static boolean isRunning(
      TruckState state, OrderId id, @Nullable ActionStatus positioning) {
    if (!state.nodes().isEmpty() || isOpen(positioning)) {
      return true;
    }
    OrderActions actions = OrderActions.of(state, id);
    ActionStatus work = actions.workStatus(state, id);
    return isOpen(work)
        || (actions.work() == OrderActions.CHARGE
            && work == ActionStatus.FINISHED
            && state.charging());
  }

  private static boolean isOpen(@Nullable ActionStatus status) {
    return status == ActionStatus.WAITING || status == ActionStatus.RUNNING;
  }

  /** A truck that carries out an order of somebody else is not ours to use. */
  private static int mode(TruckState state, @Nullable OrderId id) {
    if (id == null && !state.nodes().isEmpty()) {
      return MODE_MANUAL;
    }
    return switch (state.mode()) {
      case AUTOMATIC -> 0;
      case STOPPED -> MODE_STOPPED;
      case MANUAL -> MODE_MANUAL;
    };
  }

  private static int load(TruckState state, int index) throws BadMessageException {
    if (index >= state.loads().size()) {
      return -1;
    }
    String load = state.loads().get(index);
    if (!load.matches("\\d{1,9}")) {
      throw new BadMessageException("state.loads[" + index + "].loadId", load + " is no box id");
    }
    return Integer.parseInt(load);
  }

  private static Refused refused(
      TruckState state, @Nullable OrderId id, @Nullable ActionStatus positioning) {
    Refused refused = Refused.NONE;
    for (Fault fault : state.faults()) {
      OrderId about = OrderId.parse(fault.references().getOrDefault("orderId", ""));
      // An update that is refused leaves the order as it is.
      boolean ofOrder = fault.type().equals("orderError") || fault.type().equals("validationError");
      if (about != null && ofOrder) {
        int reason = REASONS.getOrDefault(fault.references().getOrDefault("reason", ""), 0);
        refused = new Refused(about.job(), about.attempt(), reason);
      }
    }
    if (id != null
        && positioning == ActionStatus.FAILED
        && OrderActions.status(state, cancel(id)) == ActionStatus.FINISHED) {
      refused = new Refused(id.job(), id.attempt(), WITHDRAWN);
    }
    return refused;
  }

  static String cancel(OrderId id) {
    return id.action("cancel");
  }
}

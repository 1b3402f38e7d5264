package io.smartport.gateway.mqtt.vda5050;

import io.smartport.gateway.link.TruckJob;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of one truck and the messages of it that the truck has not shown to know. The standard
 * stitches each update on the base of the one before, so a lost one makes all later ones unfit:
 * what is not known is repeated from the first of it on, with the same update ids, of which the
 * truck ignores the latest that it has (6.6.4.3). A cache: without it the plan is read from a
 * state.
 */
final class OrderBook {
  private static final long REPEAT_AFTER_MS = 1_000;

  private final OrderComposer composer;
  private final LaneIds ids;
  private final Deque<OrderMessage> unconfirmed = new ArrayDeque<>();
  private @Nullable Plan plan;
  private @Nullable TruckJob told;
  private long sentAtMs;

  OrderBook(OrderComposer composer, LaneIds ids) {
    this.composer = composer;
    this.ids = ids;
  }

  /** The message of a new order. */
  OrderMessage begin(TruckJob order, boolean charging, long nowMs) {
    told = order;
    sentAtMs = nowMs;
    Plan begun = Plan.of(order);
    plan = begun;
    unconfirmed.clear();
    OrderMessage message = composer.compose(begun, 0, charging);
    unconfirmed.add(message);
    return message;
  }

  /** What the truck has shown to know need not be repeated. */
  void confirm(TruckState state) throws BadMessageException {
    Plan mine = plan;
    if (mine == null || !state.orderId().equals(mine.id().toString())) {
      return;
    }
    unconfirmed.removeIf(m -> m.updateId() <= state.orderUpdateId());
    if (state.orderUpdateId() > mine.updateId()) {
      // Another gateway, or this one before it was restarted, went further.
      plan = Plan.of(state, ids);
    }
  }

  /**
   * The messages that release more of a path; none when the truck shall be given time to show that
   * it knows them.
   *
   * @param released segments of the path of this attempt
   * @param nowMs wall time
   * @return null when the truck has no such order
   */
  @Nullable List<OrderMessage> extend(
      int job, int attempt, int released, TruckState state, long nowMs) throws BadMessageException {
    Plan now = planOf(job, attempt, state);
    if (now == null) {
      return null;
    }
    int upTo = Math.min(released + shift(now, job, attempt), now.length());
    if (upTo <= now.released()) {
      plan = now;
      return repeat(nowMs);
    }
    Plan extended = now.released(upTo, now.updateId() + 1);
    OrderMessage update = composer.compose(extended, now.released(), false);
    plan = extended;
    unconfirmed.add(update);
    sentAtMs = nowMs;
    return List.of(update);
  }

  /** A state that was under way with the last message says nothing about it. */
  private List<OrderMessage> repeat(long nowMs) {
    if (nowMs - sentAtMs < REPEAT_AFTER_MS) {
      return List.of();
    }
    sentAtMs = nowMs;
    return new ArrayList<>(unconfirmed);
  }

  private @Nullable Plan planOf(int job, int attempt, TruckState state) throws BadMessageException {
    Plan mine = plan;
    if (mine != null && mine.id().is(job, attempt) && !runsOtherAttempt(mine, state)) {
      return hasEnded(mine, state) ? null : mine;
    }
    Plan reported = Plan.of(state, ids);
    if (reported == null || reported.id().job() != job) {
      return null;
    }
    if (mine == null || !mine.id().equals(reported.id())) {
      unconfirmed.clear();
      return reported;
    }
    return mine;
  }

  /** Driven to its end, cancelled, or forgotten by a restart. */
  private static boolean hasEnded(Plan mine, TruckState state) {
    return state.orderId().equals(mine.id().toString()) && state.nodes().isEmpty();
  }

  /** A truck refuses another attempt at what it is doing already, and is left to do it. */
  private static boolean runsOtherAttempt(Plan mine, TruckState state) {
    OrderId running = OrderId.parse(state.orderId());
    return running != null
        && !state.nodes().isEmpty()
        && running.job() == mine.id().job()
        && running.attempt() != mine.id().attempt();
  }

  /**
   * Segments by which the path under way begins before that of an attempt: both end alike. None
   * when that cannot be known any more, which releases too little rather than too much.
   */
  private int shift(Plan now, int job, int attempt) {
    TruckJob asked = told;
    if (asked == null
        || asked.job() != job
        || asked.attempt() != attempt
        || now.id().is(job, attempt)) {
      return 0;
    }
    return now.length() - asked.path().size();
  }

  /** The id of an order that the truck has or may get; null when it is another job's. */
  @Nullable OrderId idOf(int job, int attempt, TruckState state) {
    OrderId reported = OrderId.parse(state.orderId());
    if (reported != null && reported.is(job, attempt)) {
      return reported;
    }
    return plan != null && plan.id().is(job, attempt) ? plan.id() : null;
  }
}

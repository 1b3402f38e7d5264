package io.smartport.simulator.plant.audit;

import java.util.EnumMap;

/** What one crane did, and how long the same work takes without any wait. Times in us. */
public final class CraneTally {
  private static final double US_PER_HOUR = 3.6e9;

  private final Waits waits = new Waits();
  private int containerMoves;
  private int coverMoves;
  private long technicalUs;
  private long firstMoveUs = -1;
  private long lastMoveUs = -1;
  private EnumMap<WaitReason, Long> waitedBeforeFirstUs = new EnumMap<>(WaitReason.class);
  private EnumMap<WaitReason, Long> waitedUntilLastUs = new EnumMap<>(WaitReason.class);

  public Waits waits() {
    return waits;
  }

  /** A lift began to count: the first one starts the crane's time. */
  public void lifted(long nowUs) {
    if (firstMoveUs < 0) {
      firstMoveUs = nowUs;
      waitedBeforeFirstUs = waits.sumsUs(nowUs);
    }
  }

  /** A landing ended a move of some containers, or of a cover. */
  public void landed(int containers, boolean cover, long nowUs) {
    containerMoves += containers;
    coverMoves += cover ? 1 : 0;
    lastMoveUs = nowUs;
    waitedUntilLastUs = waits.sumsUs(nowUs);
  }

  /** Adds what a lift, a cover or a travel takes without waits. */
  public void technical(long us) {
    technicalUs += us;
  }

  public int containerMoves() {
    return containerMoves;
  }

  public int coverMoves() {
    return coverMoves;
  }

  public long technicalUs() {
    return technicalUs;
  }

  /** First lift, or -1. */
  public long firstMoveUs() {
    return firstMoveUs;
  }

  /** Last landing, or -1. */
  public long lastMoveUs() {
    return lastMoveUs;
  }

  /** Container moves an hour between first lift and last landing. */
  public double grossRate() {
    long us = lastMoveUs - firstMoveUs;
    return us <= 0 ? 0 : containerMoves * US_PER_HOUR / us;
  }

  /** Container moves an hour of technical time. */
  public double technicalRate() {
    return technicalUs == 0 ? 0 : containerMoves * US_PER_HOUR / technicalUs;
  }

  /** Part of the time between first lift and last landing that it waited. */
  public double waitShare() {
    long us = lastMoveUs - firstMoveUs;
    return us <= 0 ? 0 : (double) workedWaitUs() / us;
  }

  /** Waited between first lift and last landing, for any reason. */
  public long workedWaitUs() {
    long us = 0;
    for (WaitReason reason : WaitReason.values()) {
      us += workedWaitUs(reason);
    }
    return us;
  }

  /** Waited between first lift and last landing for this reason. */
  public long workedWaitUs(WaitReason reason) {
    return lastMoveUs <= firstMoveUs
        ? 0
        : waitedUntilLastUs.getOrDefault(reason, 0L) - waitedBeforeFirstUs.getOrDefault(reason, 0L);
  }
}

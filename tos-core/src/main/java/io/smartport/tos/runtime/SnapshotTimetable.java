package io.smartport.tos.runtime;

import io.smartport.tos.engine.Follower;
import java.util.function.LongSupplier;

/**
 * A snapshot after so many messages or so much wall time, behind the next message that had outputs:
 * recovery takes a snapshot only when an output as new as it has survived.
 */
final class SnapshotTimetable implements Follower.SnapshotSchedule {
  private final SnapshotSettings settings;
  private final LongSupplier monotonicNanos;
  private long lastIndex;
  private long lastNanos;

  SnapshotTimetable(SnapshotSettings settings, long fromIndex, LongSupplier monotonicNanos) {
    this.settings = settings;
    this.monotonicNanos = monotonicNanos;
    this.lastIndex = fromIndex;
    this.lastNanos = monotonicNanos.getAsLong();
  }

  @Override
  public boolean isDue(long index, boolean hasOutputs) {
    if (!hasOutputs) {
      return false;
    }
    long now = monotonicNanos.getAsLong();
    boolean isDue =
        index - lastIndex >= settings.everyMessages()
            || now - lastNanos >= settings.everySeconds() * 1_000_000_000L;
    if (isDue) {
      lastIndex = index;
      lastNanos = now;
    }
    return isDue;
  }
}

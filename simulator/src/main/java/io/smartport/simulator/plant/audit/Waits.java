package io.smartport.simulator.plant.audit;

import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** Waiting time of one machine by reason, in microseconds. */
public final class Waits {
  private final EnumMap<WaitReason, Long> sumUs = new EnumMap<>(WaitReason.class);
  private @Nullable WaitReason reason;
  private long sinceUs;

  /** Waits for this from now on; null ends the wait. */
  public void waitFor(@Nullable WaitReason next, long nowUs) {
    if (next != reason) {
      flush(nowUs);
      reason = next;
    }
  }

  /** What it waits for now. */
  public @Nullable WaitReason reason() {
    return reason;
  }

  /** Waited for this reason up to {@code nowUs}. */
  public long sumUs(WaitReason asked, long nowUs) {
    flush(nowUs);
    return sumUs.getOrDefault(asked, 0L);
  }

  /** Waited for any reason up to {@code nowUs}. */
  public long totalUs(long nowUs) {
    flush(nowUs);
    return sumUs.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Waited up to {@code nowUs}, by reason. */
  EnumMap<WaitReason, Long> sumsUs(long nowUs) {
    flush(nowUs);
    return new EnumMap<>(sumUs);
  }

  private void flush(long nowUs) {
    if (reason != null) {
      sumUs.merge(reason, nowUs - sinceUs, Long::sum);
    }
    sinceUs = nowUs;
  }
}

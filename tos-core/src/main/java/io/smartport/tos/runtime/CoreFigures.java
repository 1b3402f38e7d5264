package io.smartport.tos.runtime;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How the core does, for health checks and figures: its thread writes, any thread reads. */
public final class CoreFigures {
  /** Where the core is in its life. */
  public enum Phase {
    /** Opening its folder. */
    STARTING,
    /** Replaying its journal. */
    RECOVERING,
    /** At work. */
    LEADING,
    /** Closing. */
    STOPPING,
    /** Ended by a fault. */
    FAILED,
    /** Not started any more after several faults. */
    SAFE_MODE
  }

  private final Map<MessageSource, LongAdder> messages = new EnumMap<>(MessageSource.class);
  private final Set<MessageSource> unheard = ConcurrentHashMap.newKeySet();
  private volatile Phase phase = Phase.STARTING;
  private volatile String fault = "";
  private volatile long heartbeatNanos = System.nanoTime();
  private volatile long lastIndex;
  private volatile long journalIndex;
  private volatile long snapshotIndex;
  private volatile long replayed;
  private volatile long compared;
  private final LongAdder outputs = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder damaged = new LongAdder();
  private final LongAdder pauses = new LongAdder();
  private volatile long longestPauseMs;
  private volatile long siteMs;
  private volatile long readyAfterMs;
  private volatile long readyCpuMs;
  private volatile int term;
  private volatile int timers;
  private volatile int followerBehind;
  private volatile boolean nearlyFull;
  private volatile boolean clockSuspect;

  /** Figures of a core that starts. */
  public CoreFigures() {
    for (MessageSource source : MessageSource.values()) {
      messages.put(source, new LongAdder());
      if (source != MessageSource.CORE) {
        unheard.add(source);
      }
    }
  }

  // ---- written by the core's thread

  void phase(Phase now) {
    phase = now;
  }

  /** The core has ended by a fault. */
  public void failed(String why) {
    fault = why;
    phase = Phase.FAILED;
  }

  /** The core leads, so long and with so much processor time after its JVM started. */
  public void ready(long afterMs, long cpuMs) {
    readyAfterMs = afterMs;
    readyCpuMs = cpuMs;
  }

  /** The core is not started any more. */
  public void safeMode(String why) {
    fault = why;
    phase = Phase.SAFE_MODE;
  }

  void recovering(long toIndex) {
    journalIndex = toIndex;
    phase = Phase.RECOVERING;
  }

  void replayed(long index) {
    lastIndex = index;
    heartbeatNanos = System.nanoTime();
  }

  void recovered(long snapshot, long messagesReplayed, long outputsCompared) {
    snapshotIndex = snapshot;
    replayed = messagesReplayed;
    compared = outputsCompared;
  }

  void heard(MessageSource source) {
    unheard.remove(source);
  }

  void message(MessageSource source) {
    adder(source).increment();
  }

  void output() {
    outputs.increment();
  }

  void refused() {
    refused.increment();
  }

  void damagedMessage() {
    damaged.increment();
  }

  void paused(long ms) {
    pauses.increment();
    longestPauseMs = Math.max(longestPauseMs, ms);
  }

  void nearlyFull(boolean now) {
    nearlyFull = now;
  }

  void term(int now) {
    term = now;
  }

  void cycle(long nanos, long index, long nowMs, boolean suspect, int timersSet, int behind) {
    heartbeatNanos = nanos;
    lastIndex = index;
    siteMs = nowMs;
    clockSuspect = suspect;
    timers = timersSet;
    followerBehind = behind;
  }

  // ---- read by any thread

  /** Where the core is in its life. */
  public Phase phase() {
    return phase;
  }

  /** Why it ended or is not started; empty while neither is so. */
  public String fault() {
    return fault;
  }

  /** Wall time since its thread last came round, in milliseconds. */
  public long silentMs() {
    return (System.nanoTime() - heartbeatNanos) / 1_000_000;
  }

  /** Index of the last message handled. */
  public long lastIndex() {
    return lastIndex;
  }

  /** Index of the journal's last message when the core started. */
  public long journalIndex() {
    return journalIndex;
  }

  /** Index of the snapshot that recovery began with; 0 for none. */
  public long snapshotIndex() {
    return snapshotIndex;
  }

  /** Messages that recovery replayed. */
  public long replayed() {
    return replayed;
  }

  /** Outputs that recovery held against those that were there. */
  public long compared() {
    return compared;
  }

  /** Messages taken from a source since the start. */
  public long messages(MessageSource source) {
    return adder(source).sum();
  }

  /** Outputs since the start. */
  public long outputs() {
    return outputs.sum();
  }

  /** Messages that the engine refused since the start. */
  public long refusedMessages() {
    return refused.sum();
  }

  /** Damaged records of ingress queues that were passed over. */
  public long damagedMessages() {
    return damaged.sum();
  }

  /** How often the thread was held up for a second or more. */
  public long pauses() {
    return pauses.sum();
  }

  /** The longest time for which the thread was held up; 0 when never for a second. */
  public long longestPauseMs() {
    return longestPauseMs;
  }

  /** From the start of the JVM until the core led; 0 before. */
  public long readyAfterMs() {
    return readyAfterMs;
  }

  /** Processor time of the whole JVM until the core led, which other processes do not lengthen. */
  public long readyCpuMs() {
    return readyCpuMs;
  }

  /** Site time. */
  public long siteMs() {
    return siteMs;
  }

  /** Term of this core; 0 before it began. */
  public int term() {
    return term;
  }

  /** Timers that are set. */
  public int timers() {
    return timers;
  }

  /** Records that the follower has not handled yet. */
  public int followerBehind() {
    return followerBehind;
  }

  /** Whether plans wait because the disk is nearly full. */
  public boolean isNearlyFull() {
    return nearlyFull;
  }

  /** Whether the wall clock was set and site time is slewed towards it. */
  public boolean isClockSuspect() {
    return clockSuspect;
  }

  /** The processes of which no message was found yet. */
  public List<MessageSource> unheard() {
    return unheard.stream().sorted().toList();
  }

  private LongAdder adder(MessageSource source) {
    return Objects.requireNonNull(messages.get(source));
  }
}

package io.smartport.gateway.app;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How the gateway does: the links' thread writes, any thread reads. */
final class GatewayFigures {
  private final LongAdder facts = new LongAdder();
  private final LongAdder outputs = new LongAdder();
  private final LongAdder damaged = new LongAdder();
  private final LongAdder failedTasks = new LongAdder();
  private final LongAdder pauses = new LongAdder();
  private final Set<Integer> inSession = ConcurrentHashMap.newKeySet();
  private volatile long heartbeatNanos = System.nanoTime();
  private volatile int waitingTasks;
  private volatile long droppedSilent;
  private volatile long droppedOldTerm;
  private volatile boolean hearsCore;
  private volatile boolean hasBroker;
  private volatile boolean stopping;

  void turned(long nanos, int tasksWaiting) {
    heartbeatNanos = nanos;
    waitingTasks = tasksWaiting;
  }

  void paused() {
    pauses.increment();
  }

  void taskFailed() {
    failedTasks.increment();
  }

  void fact() {
    facts.increment();
  }

  void outputsSeen(int count) {
    outputs.add(count);
  }

  void damagedOutput() {
    damaged.increment();
  }

  void hearsCore(boolean now) {
    hearsCore = now;
  }

  void dropped(long silent, long oldTerm) {
    droppedSilent = silent;
    droppedOldTerm = oldTerm;
  }

  void hasBroker(boolean now) {
    hasBroker = now;
  }

  void inSession(int machine, boolean now) {
    if (now) {
      inSession.add(machine);
    } else {
      inSession.remove(machine);
    }
  }

  void stopping() {
    stopping = true;
  }

  /** Wall time since the links' thread last came round. */
  long silentMs() {
    return (System.nanoTime() - heartbeatNanos) / 1_000_000;
  }

  long facts() {
    return facts.sum();
  }

  long outputs() {
    return outputs.sum();
  }

  long damagedOutputs() {
    return damaged.sum();
  }

  long failedTasks() {
    return failedTasks.sum();
  }

  long pauses() {
    return pauses.sum();
  }

  long droppedSilent() {
    return droppedSilent;
  }

  long droppedOldTerm() {
    return droppedOldTerm;
  }

  int waitingTasks() {
    return waitingTasks;
  }

  int machinesInSession() {
    return inSession.size();
  }

  boolean isInSession(int machine) {
    return inSession.contains(machine);
  }

  boolean hearsCore() {
    return hearsCore;
  }

  boolean hasBroker() {
    return hasBroker;
  }

  boolean isStopping() {
    return stopping;
  }
}

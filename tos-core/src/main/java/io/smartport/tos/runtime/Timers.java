package io.smartport.tos.runtime;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/** Timers that the engine set, by site time. One thread uses it. */
final class Timers {
  private record Timer(long atMs, long id) {}

  private final TreeSet<Timer> byTime =
      new TreeSet<>(Comparator.comparingLong(Timer::atMs).thenComparingLong(Timer::id));
  private final Map<Long, Timer> byId = new HashMap<>();

  /** Sets a timer; one with the same id is replaced. */
  void set(long id, long atMs) {
    Timer timer = new Timer(atMs, id);
    Timer former = byId.put(id, timer);
    if (former != null) {
      byTime.remove(former);
    }
    byTime.add(timer);
  }

  /**
   * Hands over what is due, earliest first; a timer stays when {@code fire} throws.
   *
   * @return how many
   */
  int fireDue(long nowMs, LongConsumer fire) {
    int count = 0;
    while (!byTime.isEmpty() && byTime.getFirst().atMs() <= nowMs) {
      Timer timer = byTime.getFirst();
      fire.accept(timer.id());
      byTime.remove(timer);
      byId.remove(timer.id(), timer);
      count++;
    }
    return count;
  }

  int size() {
    return byTime.size();
  }
}

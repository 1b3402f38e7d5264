package io.smartport.gateway.count;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ObjLongConsumer;

/** One count for each constant of an enum; any thread may count and read. */
public final class Counters<E extends Enum<E>> {
  private final Map<E, AtomicLong> counts;

  public Counters(Class<E> names) {
    counts = new EnumMap<>(names);
    for (E name : names.getEnumConstants()) {
      counts.put(name, new AtomicLong());
    }
  }

  public void add(E name) {
    add(name, 1);
  }

  public void add(E name, long more) {
    count(name).addAndGet(more);
  }

  public long get(E name) {
    return count(name).get();
  }

  private AtomicLong count(E name) {
    return Objects.requireNonNull(counts.get(name));
  }

  /** All counts, with names in lower case as metrics have them. */
  public void forEach(ObjLongConsumer<String> consumer) {
    counts.forEach(
        (name, count) -> consumer.accept(name.name().toLowerCase(Locale.ROOT), count.get()));
  }
}

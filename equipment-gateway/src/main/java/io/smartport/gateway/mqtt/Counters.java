package io.smartport.gateway.mqtt;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.ObjLongConsumer;

/** One count for each constant of an enum; any thread may count and read. */
public final class Counters<E extends Enum<E>> {
  private final E[] names;
  private final AtomicLongArray counts;

  public Counters(Class<E> names) {
    this.names = names.getEnumConstants();
    this.counts = new AtomicLongArray(this.names.length);
  }

  public void add(E name) {
    counts.incrementAndGet(name.ordinal());
  }

  public void add(E name, long more) {
    counts.addAndGet(name.ordinal(), more);
  }

  public long get(E name) {
    return counts.get(name.ordinal());
  }

  /** All counts, with names in lower case as metrics have them. */
  public void forEach(ObjLongConsumer<String> consumer) {
    for (E name : names) {
      consumer.accept(name.name().toLowerCase(Locale.ROOT), get(name));
    }
  }
}

package io.smartport.tos.work;

import org.agrona.collections.IntArrayList;

/**
 * Internal events of one message, first in, first out. Empty between messages, so no part of the
 * state. Bounded: more than {@value #MOST} in one message is a loop, hence a bug.
 */
// The queue holds ordinals; it never outlives a message.
@SuppressWarnings("EnumOrdinal")
public final class WorkEvents {
  private static final int MOST = 100_000;

  /** Takes one event. */
  public interface Listener {
    void on(WorkEvent event, int subject);
  }

  private final IntArrayList queue = new IntArrayList();

  void add(WorkEvent event, int subject) {
    if (queue.size() > 2 * MOST) {
      throw new IllegalStateException("internal events never end; last: " + event + " " + subject);
    }
    queue.addInt(event.ordinal());
    queue.addInt(subject);
  }

  /** Hands on all events, also those that come up meanwhile. */
  public void drainTo(Listener listener) {
    for (int i = 0; i < queue.size(); i += 2) {
      listener.on(WorkEvent.of(queue.getInt(i)), queue.getInt(i + 1));
    }
    queue.clear();
  }
}

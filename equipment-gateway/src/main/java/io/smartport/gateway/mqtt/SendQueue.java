package io.smartport.gateway.mqtt;

import io.smartport.gateway.count.Counters;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Messages that wait for the connection under way, in order, at most {@code window} of them in the
 * client at once: it refuses what is beyond its in-flight window. When the connection ends the rest
 * is dropped, because a command that waited for a link to heal would come too late.
 */
final class SendQueue {
  /**
   * @param deadlineNs {@link System#nanoTime} until which it may be sent
   */
  // Never compared by value.
  @SuppressWarnings("ArrayRecordComponent")
  record Outgoing(String topic, byte[] payload, int expirySeconds, long deadlineNs) {}

  /** Far more than all trucks are told within the life of a command. */
  private static final int WAITING_MAX = 10_000;

  private final Counters<MqttCount> counters;
  private final Deque<Outgoing> waiting = new ArrayDeque<>();
  private int free;
  private boolean ended;

  SendQueue(int window, Counters<MqttCount> counters) {
    this.free = window;
    this.counters = counters;
  }

  /** False when the connection has ended or too many messages wait: the message is lost. */
  synchronized boolean add(Outgoing message) {
    if (waiting.size() >= WAITING_MAX) {
      counters.add(MqttCount.UNSENT_FULL);
      return false;
    }
    if (ended) {
      counters.add(MqttCount.UNSENT_OFFLINE);
      return false;
    }
    waiting.add(message);
    notifyAll();
    return true;
  }

  /** Waits for a message and for room in the window; null when the connection has ended. */
  synchronized @Nullable Outgoing take() throws InterruptedException {
    while (!ended) {
      dropExpired();
      if (free > 0 && !waiting.isEmpty()) {
        free--;
        return waiting.remove();
      }
      wait();
    }
    return null;
  }

  private void dropExpired() {
    for (Outgoing first = waiting.peek();
        first != null && first.deadlineNs - System.nanoTime() < 0;
        first = waiting.peek()) {
      waiting.remove();
      counters.add(MqttCount.UNSENT_EXPIRED);
    }
  }

  /** The client is done with a message. */
  synchronized void release() {
    free++;
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    counters.add(MqttCount.UNSENT_OFFLINE, waiting.size());
    waiting.clear();
    notifyAll();
  }
}

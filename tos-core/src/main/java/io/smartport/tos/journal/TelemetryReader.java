package io.smartport.tos.journal;

import java.nio.file.Path;
import org.agrona.DirectBuffer;

/**
 * Follows what machines measure, from the moment at which it finds the queue. One thread uses it.
 */
public final class TelemetryReader implements AutoCloseable {
  private final QueueTail tail;

  /** Receives what machines measured. */
  @FunctionalInterface
  public interface Handler {
    /** Takes one message: SBE header and body. The buffer is only valid during the call. */
    void onMessage(int machine, DirectBuffer buffer, int offset, int length);
  }

  /** A reader of a queue that may not be there yet. */
  public TelemetryReader(Path folder) {
    tail = new QueueTail(folder, QueueFolder.telemetry(folder), record -> true);
  }

  /**
   * Hands over what is new; a record that cannot be trusted is passed over, as the next one is
   * newer anyway.
   *
   * @param most how many records are looked at
   * @return how many were
   */
  public int poll(Handler handler, int most) {
    for (int count = 0; count < most; count++) {
      switch (tail.next()) {
        case NOTHING -> {
          return count;
        }
        case RECORD -> {
          QueueFormat record = tail.record();
          handler.onMessage(
              (int) record.index(), record.view(), QueueFormat.HEADER, record.length());
        }
        case DAMAGED -> {}
      }
    }
    return most;
  }

  @Override
  public void close() {
    tail.close();
  }
}

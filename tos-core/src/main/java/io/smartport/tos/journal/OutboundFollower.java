package io.smartport.tos.journal;

import java.nio.file.Path;

/**
 * Follows the core's outbound journal from another process, read-only, while the core writes it, is
 * killed and starts again. One thread uses it.
 */
public final class OutboundFollower implements AutoCloseable {
  private final Path folder;
  private final QueueTail tail;
  private final OutboundKey last = new OutboundKey();

  private OutboundFollower(Path folder, QueueSearch.Wanted seen) {
    this.folder = folder;
    this.tail = new QueueTail(folder, seen);
  }

  /** Begins behind the output with this key; (0, -1) for all. */
  public static OutboundFollower behind(Path folder, long inboundIndex, int ordinal) {
    OutboundFollower follower =
        new OutboundFollower(
            folder,
            record ->
                record.index() < inboundIndex
                    || (record.index() == inboundIndex && record.ordinal() <= ordinal));
    follower.last.set(inboundIndex, ordinal);
    return follower;
  }

  /** Begins behind what is there when the queue is found. */
  public static OutboundFollower atEnd(Path folder) {
    return new OutboundFollower(folder, record -> true);
  }

  /** Whether the core's first output was found. */
  public boolean isOpen() {
    return tail.isOpen();
  }

  /**
   * Hands over outputs, each once, in the order of their keys. What a core that was killed had
   * written already is not written again, so a key that does not grow is passed over.
   *
   * @param most how many records are looked at
   * @return how many were
   */
  public int poll(OutboundHandler handler, int most) {
    for (int count = 0; count < most; count++) {
      switch (tail.next()) {
        case NOTHING -> {
          return count;
        }
        case RECORD -> deliver(handler);
        case DAMAGED ->
            handler.onDamage(
                new OutboundDamage(folder, -1, last.inboundIndex(), last.ordinal(), tail.fault()));
      }
    }
    return most;
  }

  private void deliver(OutboundHandler handler) {
    QueueFormat record = tail.record();
    if (record.kind() == QueueFormat.MESSAGE && last.isBehind(record.index(), record.ordinal())) {
      last.set(record.index(), record.ordinal());
      handler.onRecord(
          record.index(), record.ordinal(), record.view(), QueueFormat.HEADER, record.length());
    }
  }

  @Override
  public void close() {
    tail.close();
  }
}

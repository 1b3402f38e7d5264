package io.smartport.tos.app.replay;

import io.smartport.tos.column.SnapshotSink;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.journal.Snapshot;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Holds states against each other, by hash and byte by byte. */
final class StateComparison {
  private StateComparison() {}

  /** The state of an engine now. */
  static Snapshot stateOf(Engine engine) {
    SnapshotSink sink = new SnapshotSink();
    engine.snapshot(sink);
    return new Snapshot(
        engine.lastIndex(), engine.stateHash(), new UnsafeBuffer(sink.buffer(), 0, sink.length()));
  }

  /**
   * Adds to {@code wrong} how two states differ that should be one.
   *
   * @param index message after which both are
   * @param found what the replay came to
   * @param wanted what it should have come to
   * @param wantedName of {@code wanted}, in words
   */
  static void compare(
      long index, Snapshot found, Snapshot wanted, String wantedName, List<String> wrong) {
    String what = "the state after message " + index;
    int difference = difference(found.bytes(), wanted.bytes());
    if (difference >= 0) {
      wrong.add(what + " is unequal to " + wantedName + " from byte " + difference + " on");
    }
    if (found.stateHash() != wanted.stateHash()) {
      wrong.add(
          "%s has hash %016x, %s has %016x"
              .formatted(what, found.stateHash(), wantedName, wanted.stateHash()));
    }
  }

  /** First byte that differs; -1 when there is none. */
  private static int difference(DirectBuffer one, DirectBuffer other) {
    int common = Math.min(one.capacity(), other.capacity());
    for (int i = 0; i < common; i++) {
      if (one.getByte(i) != other.getByte(i)) {
        return i;
      }
    }
    return one.capacity() == other.capacity() ? -1 : common;
  }
}

package io.smartport.tos.runtime;

import io.smartport.tos.engine.Egress;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Holds what an engine says now against what was recorded, key by key, byte by byte. */
public final class OutputComparison implements Egress {
  private static final int TOLD_MOST = 10;

  private final RecordedOutputs recorded;
  private final List<String> told = new ArrayList<>();
  private int next;
  private long compared;
  private long differences;

  /**
   * Begins behind a message.
   *
   * @param fromIndex last message that is in the state already; 0 from the start
   */
  public OutputComparison(RecordedOutputs recorded, long fromIndex) {
    this.recorded = recorded;
    this.next = recorded.firstBehind(fromIndex);
  }

  @Override
  public void emit(long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length) {
    while (next < recorded.size() && isBefore(next, inboundIndex, ordinal)) {
      tell(recorded.index(next), recorded.ordinal(next), "is recorded, the replay does not say it");
      next++;
    }
    if (next == recorded.size()
        || recorded.index(next) != inboundIndex
        || recorded.ordinal(next) != ordinal) {
      tell(inboundIndex, ordinal, "is missing in the outbound journal");
      return;
    }
    int difference = recorded.difference(next, buffer, offset, length);
    if (difference >= 0) {
      tell(inboundIndex, ordinal, "is unequal from byte " + difference + " on");
    }
    compared++;
    next++;
  }

  /**
   * The replay is at its end: what is recorded there and was not said is too much.
   *
   * @param toIndex last message; outputs of later ones are not looked at
   */
  public void end(long toIndex) {
    for (; next < recorded.size() && recorded.index(next) <= toIndex; next++) {
      tell(recorded.index(next), recorded.ordinal(next), "is recorded, the replay does not say it");
    }
  }

  private boolean isBefore(int record, long inboundIndex, int ordinal) {
    return recorded.index(record) < inboundIndex
        || (recorded.index(record) == inboundIndex && recorded.ordinal(record) < ordinal);
  }

  private void tell(long inboundIndex, int ordinal, String what) {
    differences++;
    if (told.size() < TOLD_MOST) {
      told.add("output (" + inboundIndex + ", " + ordinal + ") " + what);
    }
  }

  /** How many outputs were held against a recorded one. */
  public long compared() {
    return compared;
  }

  /** The first differences in words, and how many more there are. */
  public List<String> told() {
    List<String> all = new ArrayList<>(told);
    if (differences > told.size()) {
      all.add("and " + (differences - told.size()) + " more outputs differ");
    }
    return all;
  }
}

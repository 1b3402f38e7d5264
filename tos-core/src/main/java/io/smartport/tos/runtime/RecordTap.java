package io.smartport.tos.runtime;

import org.agrona.DirectBuffer;

/** Hears of each record and its outputs, for a follower. */
public interface RecordTap {
  /** A record was handled; its outputs came before. */
  void record(DirectBuffer buffer, int offset, int length);

  /** An output of the record that is being handled. */
  void output(long index, int ordinal, DirectBuffer buffer, int offset, int length);
}

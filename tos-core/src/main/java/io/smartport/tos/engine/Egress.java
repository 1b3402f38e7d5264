package io.smartport.tos.engine;

import org.agrona.DirectBuffer;

/** Takes what the engine says while it handles a message. */
public interface Egress {
  /** Takes nothing: for a follower, and for recovery. */
  Egress NONE = (index, ordinal, buffer, offset, length) -> {};

  /**
   * Takes one output: an SBE header and body.
   *
   * @param inboundIndex message that caused it
   * @param ordinal counts the outputs of that message from 0
   */
  void emit(long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length);
}

package io.smartport.simulator.virtual;

import org.agrona.DirectBuffer;

/** Takes an encoded message: SBE header and body, from offset 0; the buffer is used again. */
@FunctionalInterface
interface Message {
  void send(DirectBuffer buffer, int length);
}

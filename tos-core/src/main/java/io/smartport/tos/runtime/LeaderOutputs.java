package io.smartport.tos.runtime;

import io.smartport.tos.engine.Egress;
import io.smartport.tos.journal.OutboundJournal;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.MessageRefusedDecoder;
import io.smartport.tos.message.TimerSetDecoder;
import org.agrona.DirectBuffer;

/** Where the leader's outputs go: the outbound journal, the follower, and timers to be set. */
final class LeaderOutputs implements Egress {
  private final OutboundJournal outbound;
  private final RecordTap tap;
  private final Timers timers;
  private final CoreFigures figures;
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final TimerSetDecoder timerSet = new TimerSetDecoder();

  LeaderOutputs(OutboundJournal outbound, RecordTap tap, Timers timers, CoreFigures figures) {
    this.outbound = outbound;
    this.tap = tap;
    this.timers = timers;
    this.figures = figures;
  }

  @Override
  public void emit(long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length) {
    outbound.append(inboundIndex, ordinal, buffer, offset, length);
    tap.output(inboundIndex, ordinal, buffer, offset, length);
    figures.output();
    header.wrap(buffer, offset);
    switch (header.templateId()) {
      case TimerSetDecoder.TEMPLATE_ID -> {
        timerSet.wrapAndApplyHeader(buffer, offset, header);
        timers.set(timerSet.timerId(), timerSet.atMs());
      }
      case MessageRefusedDecoder.TEMPLATE_ID -> figures.refused();
      default -> {}
    }
  }
}

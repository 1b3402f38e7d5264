package io.smartport.gateway.app;

import io.smartport.gateway.link.CommandRouter;
import io.smartport.tos.journal.IngressWriter;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.OutboundDamage;
import io.smartport.tos.journal.OutboundFollower;
import io.smartport.tos.journal.OutboundHandler;
import io.smartport.tos.process.StateFolder;
import org.agrona.DirectBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gateway's two queues: facts to the core, outputs from it. It hears what comes after its own
 * start, because nothing may be sent to a machine that was not read since: what the core said
 * before it will say again when the machine is reported. On the links' thread.
 */
final class CoreLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CoreLine.class);
  private static final int OUTPUTS_A_TURN = 500;

  private final IngressWriter ingress;
  private final OutboundFollower outbound;
  private final GatewayFigures figures;

  CoreLine(StateFolder state, long incarnation, GatewayFigures figures) {
    this.ingress = IngressWriter.open(state.ingress(StateFolder.GATEWAY), incarnation);
    this.outbound = OutboundFollower.atEnd(JournalFolder.outboundOf(state.journal()));
    this.figures = figures;
  }

  void fact(DirectBuffer message, int length) {
    ingress.append(message, 0, length);
    figures.fact();
  }

  /** Hands commands to their links. */
  int poll(CommandRouter router) {
    int count =
        outbound.poll(
            new OutboundHandler() {
              @Override
              public void onRecord(
                  long index, int ordinal, DirectBuffer buffer, int offset, int length) {
                router.onOutput(buffer, offset);
              }

              @Override
              public void onDamage(OutboundDamage damage) {
                figures.damagedOutput();
                LOG.error("An output of the core is passed over: {}", damage);
              }
            },
            OUTPUTS_A_TURN);
    figures.outputsSeen(count);
    if (figures.hearsCore() != outbound.isOpen()) {
      figures.hearsCore(outbound.isOpen());
      LOG.info("The core is heard");
    }
    return count;
  }

  @Override
  public void close() {
    try (ingress;
        outbound) {
      LOG.info("The queues are closed");
    }
  }
}

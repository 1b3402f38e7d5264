package io.smartport.simulator.app.demo;

import io.smartport.simulator.virtual.Opening;
import io.smartport.tos.journal.IngressWriter;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.OutboundDamage;
import io.smartport.tos.journal.OutboundFollower;
import io.smartport.tos.journal.OutboundHandler;
import io.smartport.tos.message.CallCompletedDecoder;
import io.smartport.tos.message.IncidentChangedDecoder;
import io.smartport.tos.message.LiftBoxDecoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.MessageRefusedDecoder;
import io.smartport.tos.process.StateFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.agrona.DirectBuffer;

/** Tells the core of the call over the server's queue, and follows what becomes of it. */
final class CallDesk implements OutboundHandler {
  private static final int OUTPUTS_A_TURN = 500;
  private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final StateFolder state;
  private final PrintWriter err;
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final IncidentChangedDecoder incident = new IncidentChangedDecoder();
  private final MessageRefusedDecoder refused = new MessageRefusedDecoder();
  private long lifts;
  private boolean isDone;

  CallDesk(StateFolder state, PrintWriter err) {
    this.state = state;
    this.err = err;
  }

  /**
   * Sends the opening and waits for the end of the call.
   *
   * @param goesOn false ends the waiting
   * @return whether the call is done
   */
  boolean work(Opening opening, BooleanSupplier goesOn) throws IOException, InterruptedException {
    long incarnation = System.currentTimeMillis();
    try (IngressWriter ingress = IngressWriter.open(state.ingress("server"), incarnation);
        OutboundFollower outbound =
            OutboundFollower.behind(JournalFolder.outboundOf(state.journal()), 0, 0)) {
      opening.tell((message, length) -> ingress.append(message, 0, length));
      ingress.sync();
      long saidAt = System.nanoTime();
      while (!isDone && goesOn.getAsBoolean()) {
        outbound.poll(this, OUTPUTS_A_TURN);
        if (System.nanoTime() - saidAt >= PROGRESS_NANOS) {
          saidAt = System.nanoTime();
          err.println(lifts + " crane jobs given");
          err.flush();
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        LockSupport.parkNanos(TURN_NANOS);
      }
    }
    err.println(isDone ? "The call is completed: " + lifts + " crane jobs" : "Not completed");
    return isDone;
  }

  @Override
  public void onRecord(
      long inboundIndex, int ordinal, DirectBuffer buffer, int offset, int length) {
    header.wrap(buffer, offset);
    switch (header.templateId()) {
      case LiftBoxDecoder.TEMPLATE_ID -> lifts++;
      case CallCompletedDecoder.TEMPLATE_ID -> isDone = true;
      case IncidentChangedDecoder.TEMPLATE_ID ->
          err.println("incident: " + incident.wrapAndApplyHeader(buffer, offset, header));
      case MessageRefusedDecoder.TEMPLATE_ID ->
          err.println("refused: " + refused.wrapAndApplyHeader(buffer, offset, header));
      default -> {}
    }
  }

  @Override
  public void onDamage(OutboundDamage damage) {
    err.println("An output of the core is damaged: " + damage);
  }
}

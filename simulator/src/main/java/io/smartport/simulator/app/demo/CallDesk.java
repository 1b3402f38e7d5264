package io.smartport.simulator.app.demo;

import io.smartport.simulator.virtual.CoreCounts;
import io.smartport.simulator.virtual.ScriptedController;
import io.smartport.tos.journal.IngressWriter;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.OutboundDamage;
import io.smartport.tos.journal.OutboundFollower;
import io.smartport.tos.journal.OutboundHandler;
import io.smartport.tos.message.AlarmChangedDecoder;
import io.smartport.tos.message.CallCompletedDecoder;
import io.smartport.tos.message.DecidedDecoder;
import io.smartport.tos.message.Flag;
import io.smartport.tos.message.IncidentAction;
import io.smartport.tos.message.IncidentChangedDecoder;
import io.smartport.tos.message.IncidentHandledEncoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.message.MessageRefusedDecoder;
import io.smartport.tos.message.StateHashedDecoder;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.runtime.OwnMessages;
import io.smartport.tos.work.IncidentKind;
import io.smartport.tos.work.Incidents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/**
 * Speaks with the core as its server does: tells it of the call, follows what it says, and handles
 * incidents as a scripted controller.
 */
final class CallDesk implements OutboundHandler, OwnMessages.Sink, AutoCloseable {
  private static final int OUTPUTS_A_TURN = 500;

  private final IngressWriter ingress;
  private final OutboundFollower outbound;
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(64);
  private final MessageHeaderEncoder headerOut = new MessageHeaderEncoder();
  private final IncidentHandledEncoder handled = new IncidentHandledEncoder();
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final IncidentChangedDecoder incident = new IncidentChangedDecoder();
  private final AlarmChangedDecoder alarm = new AlarmChangedDecoder();
  private final StateHashedDecoder hashed = new StateHashedDecoder();
  private final MessageRefusedDecoder refused = new MessageRefusedDecoder();
  private final Map<Integer, Open> open = new TreeMap<>();
  private final Map<Long, Long> hashes = new TreeMap<>();
  private final CoreCounts counts = new CoreCounts();
  private final List<String> remarks = new ArrayList<>();
  private long decisions;
  private boolean isDone;

  private record Open(IncidentKind kind, int subject) {}

  /** Waits for nothing: the core may start later. */
  CallDesk(StateFolder state) throws IOException {
    ingress = IngressWriter.open(state.ingress("server"), System.currentTimeMillis());
    outbound = OutboundFollower.behind(JournalFolder.outboundOf(state.journal()), 0, 0);
  }

  @Override
  public void send(DirectBuffer message, int length) {
    ingress.append(message, 0, length);
  }

  /** What was sent is safe. */
  void sync() {
    ingress.sync();
  }

  /** Hears what the core has said since; false when there was nothing. */
  boolean listen() {
    return outbound.poll(this, OUTPUTS_A_TURN) > 0;
  }

  /**
   * Does about each open incident what a controller would who can see the terminal.
   *
   * @param placeOf where a box physically is
   */
  void handleIncidents(LongUnaryOperator placeOf) {
    open.forEach(
        (id, what) -> {
          IncidentAction action = ScriptedController.actionFor(what.kind());
          boolean wantsPlace = action == IncidentAction.CONFIRM_BOX_AT;
          handle(id, action, wantsPlace ? placeOf.applyAsLong(what.subject()) : 0);
        });
    ingress.sync();
  }

  private void handle(int id, IncidentAction action, long place) {
    handled.wrapAndApplyHeader(buffer, 0, headerOut).incident(id).action(action).place(place);
    send(buffer, MessageHeaderEncoder.ENCODED_LENGTH + handled.encodedLength());
  }

  boolean hasOpenIncidents() {
    return !open.isEmpty();
  }

  /** Whether all moves of the call are done or cancelled. */
  boolean isDone() {
    return isDone;
  }

  /** Decision records. */
  long decisions() {
    return decisions;
  }

  /** Alarms and incidents so far. */
  CoreCounts counts() {
    return counts;
  }

  /** The core's own state hashes, by the message after which they were taken. */
  Map<Long, Long> hashes() {
    return Map.copyOf(hashes);
  }

  /** Refusals and damages since the last call, in words. */
  List<String> takeRemarks() {
    List<String> taken = List.copyOf(remarks);
    remarks.clear();
    return taken;
  }

  @Override
  public void onRecord(
      long inboundIndex, int ordinal, DirectBuffer record, int offset, int length) {
    header.wrap(record, offset);
    switch (header.templateId()) {
      case CallCompletedDecoder.TEMPLATE_ID -> isDone = true;
      case DecidedDecoder.TEMPLATE_ID -> decisions++;
      case IncidentChangedDecoder.TEMPLATE_ID -> {
        incident.wrapAndApplyHeader(record, offset, header);
        onIncident();
      }
      case AlarmChangedDecoder.TEMPLATE_ID -> {
        alarm.wrapAndApplyHeader(record, offset, header);
        counts.alarm(alarm.condition(), alarm.subject(), alarm.raised() == Flag.YES);
      }
      case StateHashedDecoder.TEMPLATE_ID -> {
        hashed.wrapAndApplyHeader(record, offset, header);
        hashes.put(hashed.inboundIndex(), hashed.stateHash());
      }
      case MessageRefusedDecoder.TEMPLATE_ID -> {
        refused.wrapAndApplyHeader(record, offset, header);
        remarks.add("the core refused an input: " + refused);
      }
      default -> {}
    }
  }

  private void onIncident() {
    int id = incident.incident();
    counts.incident(id, incident.state());
    if (incident.state() == Incidents.OPEN) {
      IncidentKind kind = IncidentKind.of(incident.kind());
      open.put(id, new Open(kind, Math.toIntExact(incident.subject())));
      remarks.add("incident %d opened: %s".formatted(id, kind));
    } else if (incident.state() == Incidents.RESOLVED && open.remove(id) != null) {
      remarks.add("incident %d resolved".formatted(id));
    }
  }

  @Override
  public void onDamage(OutboundDamage damage) {
    remarks.add("an output of the core is damaged: " + damage);
  }

  @Override
  public void close() {
    outbound.close();
    ingress.close();
  }
}

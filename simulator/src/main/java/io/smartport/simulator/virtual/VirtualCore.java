package io.smartport.simulator.virtual;

import io.smartport.gateway.link.CommandRouter;
import io.smartport.simulator.world.Agenda;
import io.smartport.tos.engine.Egress;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.journal.InboundHeader;
import io.smartport.tos.journal.InboundJournal;
import io.smartport.tos.journal.OutboundJournal;
import io.smartport.tos.message.AlarmChangedDecoder;
import io.smartport.tos.message.CallCompletedDecoder;
import io.smartport.tos.message.DecidedDecoder;
import io.smartport.tos.message.Flag;
import io.smartport.tos.message.IncidentChangedDecoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.MessageRefusedDecoder;
import io.smartport.tos.message.TimerSetDecoder;
import io.smartport.tos.runtime.MessageSource;
import io.smartport.tos.runtime.OwnMessages;
import io.smartport.tos.runtime.RecordTap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The core under virtual time: sequencer, journals, engine, timers; it can be killed. */
public final class VirtualCore {
  /** Source number of the core's own messages. */
  private static final int SELF = MessageSource.CORE.number();

  /** Where a machine's command goes. */
  interface CommandSink {
    void command(byte[] command);
  }

  private final VirtualClock clock;
  private final Agenda agenda;
  private final InboundJournal inbound;
  private final OutboundJournal outbound;
  private final CommandSink commands;
  private final RecordTap tap;
  private final Pacing pacing;
  private final ExpandableArrayBuffer record = new ExpandableArrayBuffer(64 * 1024);
  private final OwnMessages own = new OwnMessages(this::sendOwn);
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final TimerSetDecoder timerSet = new TimerSetDecoder();
  private final AlarmChangedDecoder alarm = new AlarmChangedDecoder();
  private final IncidentChangedDecoder incident = new IncidentChangedDecoder();
  private final TreeMap<Long, Long> timers = new TreeMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Egress egress = this::onOutput;
  private final CoreCounts counts = new CoreCounts();
  private Engine engine = new Engine();
  private boolean isUp = true;
  private int term;
  private long incarnation;
  private long ownSequence;
  private long nowMs;

  // Never compared by value.
  @SuppressWarnings("ArrayRecordComponent")
  private record Waiting(int source, long incarnation, long sequence, byte[] message) {}

  /** Syncs the journals now and then. */
  public interface Pacing {
    void appended();
  }

  VirtualCore(
      VirtualClock clock,
      InboundJournal inbound,
      OutboundJournal outbound,
      CommandSink commands,
      RecordTap tap,
      Pacing pacing,
      long firstIncarnation) {
    this.clock = clock;
    this.agenda = clock.agenda();
    this.inbound = inbound;
    this.outbound = outbound;
    this.commands = commands;
    this.tap = tap;
    this.pacing = pacing;
    this.incarnation = firstIncarnation;
  }

  Engine engine() {
    return engine;
  }

  /** What the core tells its engine. */
  OwnMessages own() {
    return own;
  }

  CoreCounts counts() {
    return counts;
  }

  boolean isUp() {
    return isUp;
  }

  /** Begins a term. */
  void begin() {
    term++;
    incarnation++;
    ownSequence = 0;
    own.termBegun(term);
  }

  /** A message of the core itself, or of an operator beside it. */
  void sendOwn(DirectBuffer message, int length) {
    submit(SELF, incarnation, ownSequence++, message, length);
  }

  /** A message from a source; kept for later while the core is down, like a queue on disk. */
  void submit(int source, long sender, long sequence, DirectBuffer message, int length) {
    if (!isUp) {
      byte[] copy = new byte[length];
      message.getBytes(0, copy);
      waiting.add(new Waiting(source, sender, sequence, copy));
      return;
    }
    nowMs = Math.max(nowMs, clock.nowMs());
    long index = inbound.lastIndex() + 1;
    InboundHeader.write(record, 0, index, nowMs, source, sender, sequence, 0);
    record.putBytes(InboundHeader.LENGTH, message, 0, length);
    int recordLength = InboundHeader.LENGTH + length;
    inbound.append(record, 0, recordLength);
    pacing.appended();
    counts.messages++;
    engine.onMessage(record, 0, recordLength, egress);
    tap.record(record, 0, recordLength);
  }

  private void onOutput(long index, int ordinal, DirectBuffer b, int offset, int length) {
    outbound.append(index, ordinal, b, offset, length);
    tap.output(index, ordinal, b, offset, length);
    header.wrap(b, offset);
    int template = header.templateId();
    if (CommandRouter.isCommand(template)) {
      byte[] command = new byte[length];
      b.getBytes(offset, command);
      commands.command(command);
      return;
    }
    switch (template) {
      case TimerSetDecoder.TEMPLATE_ID -> {
        timerSet.wrapAndApplyHeader(b, offset, header);
        setTimer(timerSet.timerId(), timerSet.atMs());
      }
      case AlarmChangedDecoder.TEMPLATE_ID -> {
        alarm.wrapAndApplyHeader(b, offset, header);
        counts.alarm(alarm.condition(), alarm.subject(), alarm.raised() == Flag.YES);
      }
      case IncidentChangedDecoder.TEMPLATE_ID -> {
        incident.wrapAndApplyHeader(b, offset, header);
        counts.incident(incident.incident(), incident.state());
      }
      case MessageRefusedDecoder.TEMPLATE_ID -> {
        MessageRefusedDecoder refused = new MessageRefusedDecoder();
        refused.wrapAndApplyHeader(b, offset, header);
        counts.refused(refused.refusedTemplate(), refused.reason(), refused.subject());
      }
      case CallCompletedDecoder.TEMPLATE_ID -> counts.callsCompleted++;
      case DecidedDecoder.TEMPLATE_ID -> counts.decisions++;
      default -> {}
    }
  }

  private void setTimer(long id, long atMs) {
    timers.put(id, atMs);
    agenda.at(clock.toAgendaUs(atMs), () -> fire(id, atMs));
  }

  private void fire(long id, long atMs) {
    Long due = timers.get(id);
    if (due == null || due != atMs) {
      return;
    }
    timers.remove(id);
    if (isUp) {
      own.timerFired(id);
    }
  }

  /** Kills the core; what is journaled stays, everything else is gone. */
  void kill() {
    isUp = false;
    timers.clear();
  }

  /** Starts again from the journal: the same state, and a new term. */
  void restart() {
    inbound.sync();
    long hashBefore = engine.stateHash();
    Engine again = new Engine();
    inbound.read(
        1,
        (index, buffer, offset, length) -> {
          UnsafeBuffer view = new UnsafeBuffer(buffer, offset, length);
          again.onMessage(view, 0, length, Egress.NONE);
        });
    if (again.stateHash() != hashBefore) {
      throw new IllegalStateException(
          "replay gives another state after message " + inbound.lastIndex());
    }
    engine = again;
    isUp = true;
    begin();
    while (!waiting.isEmpty()) {
      Waiting w = waiting.poll();
      submit(w.source, w.incarnation, w.sequence, new UnsafeBuffer(w.message), w.message.length);
    }
  }
}

package io.smartport.tos.runtime;

import io.smartport.tos.engine.Engine;
import io.smartport.tos.journal.InboundJournal;
import io.smartport.tos.journal.IngressReader;
import io.smartport.tos.journal.JournalFullException;
import io.smartport.tos.journal.OutboundJournal;
import io.smartport.tos.journal.Sequencer;
import io.smartport.tos.journal.SyncPolicy;
import io.smartport.tos.time.ClockStep;
import io.smartport.tos.time.SteadyClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The duty cycle of the core's thread: clock, timers, ingress queues; one commit group to the disk;
 * then the engine, whose outputs go to the outbound journal.
 */
final class Leader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Leader.class);
  private static final int MESSAGES_A_SOURCE = 256;
  private static final long SECOND_NANOS = 1_000_000_000L;

  /** Both journals. */
  record Journals(InboundJournal inbound, OutboundJournal outbound) {}

  private final Journals journals;
  private final Engine engine;
  private final SteadyClock clock;
  private final long incarnation;
  private final FollowerThread follower;
  private final CoreFigures figures;
  private final Timers timers = new Timers();
  private final LeaderOutputs outputs;
  private final Sequencer sequencer;
  private final UnsafeBuffer record = new UnsafeBuffer(0, 0);
  private final OwnMessages own = new OwnMessages(this::offerOwn);
  private final List<IngressPort> ports = new ArrayList<>();
  private final @Nullable ClockStep startStep;
  private long ownSequence;
  private long lastCycleNanos;
  private long lastSecondNanos;
  private boolean isNearlyFull;
  private boolean wasFull;

  Leader(
      Journals journals,
      Engine engine,
      SteadyClock clock,
      long incarnation,
      FollowerThread follower,
      CoreFigures figures) {
    this.journals = journals;
    this.engine = engine;
    this.incarnation = incarnation;
    this.follower = follower;
    this.figures = figures;
    this.clock = clock;
    this.outputs = new LeaderOutputs(journals.outbound(), follower, timers, figures);
    boolean isNew = engine.lastIndex() == 0;
    this.startStep = clock.start(isNew ? Long.MIN_VALUE : engine.nowMs());
    this.sequencer =
        new Sequencer(
            journals.inbound(),
            SyncPolicy.EVERY_COMMIT,
            engine.nowMs(),
            System::nanoTime,
            this::handle);
  }

  Engine engine() {
    return engine;
  }

  void listenTo(MessageSource source, Path queue) {
    IngressReader reader =
        new IngressReader(
            queue, (sender, sequence) -> engine.hasTaken(source.number(), sender, sequence));
    ports.add(new IngressPort(source, reader, this::offer, figures));
  }

  /** Opens a new journal with site and policy; begins the term. One group: all of it or nothing. */
  void begin(WantedSite site, PolicyFigures policy) {
    if (engine.site() == null) {
      own.site(site.compiled().get());
    }
    own.policy(policy);
    if (startStep != null && engine.lastIndex() > 0) {
      own.clockStepped(startStep);
    }
    int term = engine.term() + 1;
    own.termBegun(term);
    sequencer.commit();
    figures.term(term);
    figures.phase(CoreFigures.Phase.LEADING);
    lastCycleNanos = System.nanoTime();
    lastSecondNanos = lastCycleNanos;
  }

  int doWork() {
    long nanos = System.nanoTime();
    noticePause(nanos);
    int work = 0;
    try {
      work = takeMessages();
      wasFull = false;
    } catch (JournalFullException e) {
      if (!wasFull) {
        LOG.error("The disk is full, messages wait: {}", e.getMessage());
      }
      wasFull = true;
    }
    sequencer.commit();
    if (follower.hasFailed()) {
      throw new CoreFailedException("The follower stops the core: " + follower.failure());
    }
    if (nanos - lastSecondNanos >= SECOND_NANOS) {
      lastSecondNanos = nanos;
      eachSecond();
    }
    figures.cycle(
        nanos,
        engine.lastIndex(),
        clock.nowMs(),
        clock.isSuspect(),
        timers.size(),
        follower.queued());
    return work;
  }

  private int takeMessages() {
    ClockStep step = clock.advance();
    if (step != null) {
      LOG.warn("The wall clock is {} ms ahead of site time ({})", step.differenceMs(), step.kind());
      own.clockStepped(step);
    }
    int work = timers.fireDue(clock.nowMs(), own::timerFired);
    for (IngressPort port : ports) {
      if (!isNearlyFull || !port.source().waitsForDisk()) {
        work += port.poll(MESSAGES_A_SOURCE);
      }
    }
    return work;
  }

  /** What was held up may be late: the clock goes on before anything is done. */
  private void noticePause(long nanos) {
    long pausedMs = (nanos - lastCycleNanos) / 1_000_000;
    lastCycleNanos = nanos;
    if (pausedMs >= 1_000) {
      figures.paused(pausedMs);
      LOG.warn("The core was held up for {} ms", pausedMs);
    }
  }

  private void eachSecond() {
    journals.outbound().sync();
    boolean full = journals.inbound().isNearlyFull();
    if (full != isNearlyFull) {
      LOG.warn(full ? "The disk is nearly full: plans wait" : "The disk has room again");
    }
    isNearlyFull = full;
    figures.nearlyFull(full);
  }

  private void offerOwn(DirectBuffer message, int length) {
    offer(MessageSource.CORE, incarnation, ownSequence, message, 0, length);
    ownSequence++;
  }

  private void offer(
      MessageSource source,
      long sender,
      long sequence,
      DirectBuffer message,
      int offset,
      int length) {
    sequencer.offer(
        clock.nowMs(),
        source.number(),
        sender,
        sequence,
        System.nanoTime(),
        message,
        offset,
        length);
    figures.message(source);
  }

  private void handle(long index, DirectBuffer buffer, int offset, int length) {
    // Exactly the record, as recovery will see it: nothing may be read beyond its end.
    record.wrap(buffer, offset, length);
    engine.onMessage(record, 0, length, outputs);
    follower.record(record, 0, length);
  }

  /** No message is taken any more. */
  void stop() {
    figures.phase(CoreFigures.Phase.STOPPING);
  }

  @Override
  public void close() {
    ports.forEach(IngressPort::close);
  }
}

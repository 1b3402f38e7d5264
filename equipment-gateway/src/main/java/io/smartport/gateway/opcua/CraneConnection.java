package io.smartport.gateway.opcua;

import io.smartport.gateway.count.Counters;
import io.smartport.gateway.link.CraneLink;
import io.smartport.gateway.link.CranePort;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to one crane over OPC UA, kept up for ever.
 *
 * <pre>
 * WAITING --back-off over--> OPENING --session, subscriptions--> CLAIMING --claim taken--> LIVE
 *    ^                          |                                   |  ^                   |
 *    +----------- failed -------+---- heartbeat or session lost ----+--|-------------------+
 *                                                                      +-- claim refused --+
 * </pre>
 *
 * The link gets readings while LIVE and is told of silence when that ends. The claim goes out after
 * the first reading came in, so nothing is written to a machine whose state was not read. Silence
 * is three missed heartbeats, whatever the connection does. A command without an answer ends the
 * session: its fate is unknown until the machine is read again.
 *
 * <p>All methods but the constructor, {@link #start} and {@link #close} on the links' thread.
 */
final class CraneConnection {
  private static final Logger LOG = LoggerFactory.getLogger(CraneConnection.class);

  private enum Phase {
    WAITING,
    OPENING,
    CLAIMING,
    LIVE,
    CLOSED
  }

  private final CraneAddress address;
  private final SessionOpener opener;
  private final OpcUaThreads threads;
  private final LinkThread thread;
  private final OpcUaTiming timing;
  private final PlcClaims claims;
  private final CraneCommands commands;
  private final Telemetry telemetry;
  private final Counters<CraneCount> counters;
  private final Supervision supervision;
  private final Backoff backoff;

  private @Nullable CraneLink link;
  private Phase phase = Phase.CLOSED;
  private @Nullable Events current;
  private @Nullable PlcSession session;
  private @Nullable CraneReport report;
  private @Nullable Future<?> ticks;

  CraneConnection(
      CraneAddress address,
      SessionOpener opener,
      OpcUaThreads threads,
      LinkThread thread,
      OpcUaCranes.Settings settings,
      OpcUaCranes.Outlets outlets,
      Counters<CraneCount> counters) {
    this.address = address;
    this.opener = opener;
    this.threads = threads;
    this.thread = thread;
    this.timing = settings.timing();
    this.telemetry = outlets.telemetry();
    this.counters = counters;
    this.claims = new PlcClaims(settings.master());
    this.commands =
        new CraneCommands(
            address.machine(), claims, thread.executor(), outlets.listener(), counters);
    this.supervision = new Supervision(timing.heartbeatMs(), timing.stateMs());
    this.backoff = new Backoff(timing.reconnectMinMs(), timing.reconnectMaxMs());
  }

  /** Connects, and goes on trying until {@link #close}. */
  void start(CraneLink served) {
    thread
        .executor()
        .execute(
            () -> {
              link = served;
              ticks =
                  threads
                      .timers()
                      .scheduleAtFixedRate(
                          () -> thread.executor().execute(this::tick),
                          timing.heartbeatMs(),
                          timing.heartbeatMs(),
                          TimeUnit.MILLISECONDS);
              open();
            });
  }

  /** Where the link's commands go. */
  CranePort port() {
    return commands;
  }

  /** A core of this term is at work. */
  void heardTerm(int term) {
    claims.heard(term);
  }

  /** Whether commands reach the crane now. */
  boolean isLive() {
    return phase == Phase.LIVE;
  }

  // ---- sessions

  private void open() {
    phase = Phase.OPENING;
    report = null;
    Events events = new Events();
    current = events;
    threads.workers().execute(() -> open(events));
  }

  /** On a worker: opening waits for the network. */
  private void open(Events events) {
    try {
      PlcSession opened = opener.open(address, events);
      thread.executor().execute(() -> opened(events, opened));
    } catch (UaException e) {
      thread.executor().execute(() -> lose(events, "cannot connect: " + e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void opened(Events events, PlcSession opened) {
    if (events != current) {
      var _ = opened.close();
      return;
    }
    session = opened;
    phase = Phase.CLAIMING;
    supervision.begin(nowMs());
    claim();
  }

  private void lose(Events events, String reason) {
    if (events != current || phase == Phase.CLOSED) {
      return;
    }
    boolean wasLive = phase == Phase.LIVE;
    LOG.info("{}: {}", address.name(), reason);
    counters.add(session == null ? CraneCount.CONNECT_FAILED : CraneCount.LOST);
    var _ = endSession();
    phase = Phase.WAITING;
    if (wasLive) {
      silence();
    }
    var _ =
        threads
            .timers()
            .schedule(
                () -> thread.executor().execute(this::reopen),
                backoff.nextMs(),
                TimeUnit.MILLISECONDS);
  }

  private void reopen() {
    if (phase == Phase.WAITING) {
      open();
    }
  }

  private CompletableFuture<Void> endSession() {
    PlcSession ended = session;
    session = null;
    current = null;
    commands.close();
    return ended == null ? CompletableFuture.completedFuture(null) : ended.close();
  }

  private void silence() {
    if (link != null) {
      link.onSilence();
    }
  }

  // ---- heartbeats and claims

  private void tick() {
    Events events = current;
    if (session == null || events == null) {
      return;
    }
    if (supervision.isSilent(nowMs())) {
      counters.add(CraneCount.SILENCES);
      lose(events, "no heartbeat");
    } else {
      claim();
    }
  }

  /** Beats. Nothing is written before the state was read. */
  private void claim() {
    PlcSession open = session;
    Events events = current;
    if (open == null || events == null || report == null) {
      return;
    }
    int claimed = claims.term();
    var _ =
        claims
            .beat(open)
            .whenComplete(
                (taken, problem) ->
                    thread.executor().execute(() -> claimed(events, claimed, taken, problem)));
  }

  private void claimed(
      Events events, int claimed, @Nullable Boolean taken, @Nullable Throwable problem) {
    PlcSession open = session;
    if (events != current || open == null) {
      return;
    }
    if (problem != null || taken == null) {
      lose(events, "a heartbeat was not answered: " + problem);
    } else if (taken) {
      live(open, events);
    } else {
      counters.add(CraneCount.CLAIMS_REFUSED);
      // An answer to a heartbeat of a former term is too old to mean anything.
      if (claimed == claims.term() && phase == Phase.LIVE) {
        LOG.warn("{}: held by another gateway", address.name());
        phase = Phase.CLAIMING;
        commands.close();
        silence();
      }
    }
  }

  private void live(PlcSession open, Events events) {
    if (phase == Phase.CLAIMING && report != null) {
      commands.open(open, events);
      phase = Phase.LIVE;
      counters.add(CraneCount.SESSIONS);
      backoff.succeeded();
      deliver(report);
    }
  }

  private void deliver(CraneReport fresh) {
    if (link != null) {
      link.onReading(fresh.reading(), thread.siteMs().getAsLong());
    }
  }

  private static long nowMs() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /**
   * Ends the session and does not come back.
   *
   * @return completes when the server was told, or cannot be
   */
  CompletableFuture<Void> close() {
    CompletableFuture<Void> told = new CompletableFuture<>();
    thread
        .executor()
        .execute(
            () -> {
              var _ = closed().whenComplete((ended, problem) -> told.complete(null));
            });
    return told;
  }

  private CompletableFuture<Void> closed() {
    Future<?> ticking = ticks;
    if (ticking != null) {
      ticking.cancel(false);
    }
    phase = Phase.CLOSED;
    return endSession();
  }

  /** What one session says; a session that was given up is not heard any more. */
  private final class Events implements PlcEvents {
    @Override
    public void state(CraneReport fresh) {
      onLinks(
          () -> {
            report = fresh;
            commands.reported(fresh.orders());
            if (phase == Phase.LIVE) {
              deliver(fresh);
            } else {
              claim();
            }
          });
    }

    @Override
    public void heartbeat(Heartbeat heartbeat) {
      onLinks(
          () -> {
            supervision.heard(heartbeat.counter(), nowMs());
            if (phase == Phase.LIVE && link != null) {
              link.onHeartbeat(
                  heartbeat.bootId(), heartbeat.machineMs(), thread.siteMs().getAsLong());
            }
          });
    }

    @Override
    public void telemetry(TelemetryKind[] kinds, double[] values, long[] sourceTimesMs) {
      onLinks(
          () -> {
            for (int i = 0; i < kinds.length; i++) {
              telemetry.value(address.machine(), kinds[i], values[i], sourceTimesMs[i]);
            }
          });
    }

    @Override
    public void lost(String reason) {
      thread.executor().execute(() -> lose(this, reason));
    }

    private void onLinks(Runnable task) {
      thread
          .executor()
          .execute(
              () -> {
                if (this == current) {
                  task.run();
                }
              });
    }
  }
}

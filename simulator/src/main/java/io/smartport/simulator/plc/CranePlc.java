package io.smartport.simulator.plc;

import io.smartport.simulator.plc.control.Claim;
import io.smartport.simulator.plc.control.CraneProgram;
import io.smartport.simulator.plc.control.CraneState;
import io.smartport.simulator.plc.control.JobOrder;
import io.smartport.simulator.plc.control.Mastership;
import io.smartport.simulator.plc.control.Permit;
import io.smartport.simulator.plc.control.PlcMemory;
import io.smartport.simulator.plc.control.RefusalCode;
import io.smartport.simulator.plc.control.RefusalCounts;
import io.smartport.simulator.plc.space.CraneAddressSpace;
import io.smartport.simulator.plc.space.CraneCommands;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PLC of one crane. It serves while the crane's controller is up; when that goes down, the
 * server ends with all its sessions, and a new one starts with the controller. Job, phase, load and
 * the highest term outlast that.
 *
 * <p>Three threads meet here: the plant's takes samples, the publisher writes them into the address
 * space and owns the server, and requests come on threads of the server.
 */
public final class CranePlc implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CranePlc.class);

  private final PlcThreads threads;
  private final PlcSecurity security;
  private final PlcAddress address;
  private final PlcTiming timing;
  private final PlcPlant plant;
  private final PlcMemory memory = new PlcMemory();
  private final RefusalCounts counts = new RefusalCounts();
  private final Mastership mastership;
  private final CraneProgram program;
  private final PlcSampler sampler;
  private final AtomicBoolean sampleDue = new AtomicBoolean();
  private volatile List<Future<?>> periodic = List.of();
  private @Nullable PlcServer server;
  private boolean isStarting;
  private boolean isClosed;
  private boolean wantsServer;
  private long beats;

  public CranePlc(
      PlcThreads threads,
      PlcSecurity security,
      PlcAddress address,
      PlcTiming timing,
      PlcPlant plant) {
    this.threads = threads;
    this.security = security;
    this.address = address;
    this.timing = timing;
    this.plant = plant;
    this.mastership = new Mastership(memory, CranePlc::wallMs, timing.heartbeatMs());
    this.program =
        new CraneProgram(plant.crane(), plant.machine(), plant.spots(), mastership, memory, counts);
    this.sampler = new PlcSampler(plant, program);
  }

  private static long wallMs() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /** Starts to serve as soon as the controller is up. */
  public void start() {
    periodic =
        List.of(
            every(timing.telemetryMs(), this::sampleSoon), every(timing.heartbeatMs(), this::beat));
  }

  private Future<?> every(int periodMs, Runnable task) {
    return threads.publisher().scheduleAtFixedRate(task, 0, periodMs, TimeUnit.MILLISECONDS);
  }

  /** The crane has something to report, or its controller went down or came up. Plant thread. */
  public void changed() {
    PlcSample sample = sampler.sample();
    threads.publisher().execute(() -> publish(sample));
  }

  /** How often commands were refused, by reason. */
  public RefusalCounts refusals() {
    return counts;
  }

  private void sampleSoon() {
    if (sampleDue.compareAndSet(false, true)) {
      plant
          .thread()
          .execute(
              () -> {
                sampleDue.set(false);
                changed();
              });
    }
  }

  // ---- publisher thread

  private void publish(PlcSample sample) {
    if (isClosed) {
      return;
    }
    wantsServer = !sample.isDown();
    if (!wantsServer) {
      stopServer();
    } else if (server == null) {
      startServer();
    } else {
      write(server.space(), sample);
    }
  }

  private void startServer() {
    if (isStarting) {
      return;
    }
    isStarting = true;
    threads.requests().execute(this::listen);
  }

  /** On a thread of its own: it takes a while. */
  private void listen() {
    try {
      PlcServer started = PlcServer.start(threads, security, address, List.of(), new Commands());
      threads.publisher().execute(() -> started(started));
    } catch (IllegalStateException e) {
      LOG.warn("{}: tried again with the next sample", address.crane(), e);
      threads.publisher().execute(() -> started(null));
    }
  }

  private void started(@Nullable PlcServer started) {
    isStarting = false;
    server = started;
    if (started != null) {
      LOG.info("{} listens at {}", address.crane(), address.url());
    }
    if (isClosed || !wantsServer) {
      stopServer();
    }
  }

  private void stopServer() {
    PlcServer running = server;
    if (running != null) {
      server = null;
      running.close();
    }
  }

  private void write(CraneAddressSpace space, PlcSample sample) {
    CraneState state = sample.state();
    DateTime now = DateTime.now();
    space.publish(state, mastership.master(), memory.term());
    space.axis("Gantry", state.gantryXMm() * 1e-3, sample.gantrySpeed(), now);
    space.axis("Trolley", state.trolleyYMm() * 1e-3, sample.trolleySpeed(), now);
    space.axis("Hoist", state.hoistZMm() * 1e-3, sample.hoistSpeed(), now);
    space.hoistLoad(sample.loadKg(), now);
    space.control("Load", (double) sample.loadKg(), now);
    space.control("SpreaderLength", sample.spreaderFt(), now);
    space.control("WindSpeed", plant.wind().getAsDouble(), now);
    writeCounts(space, now);
  }

  private void writeCounts(CraneAddressSpace space, DateTime now) {
    long other = 0;
    for (RefusalCode code : RefusalCode.values()) {
      long count = counts.of(code);
      switch (code) {
        case LATE -> space.control("RefusedLate", Unsigned.uint(count), now);
        case REPEATED -> space.control("RefusedRepeated", Unsigned.uint(count), now);
        case OLD_TERM -> space.control("RefusedOldTerm", Unsigned.uint(count), now);
        case NOT_MASTER -> space.control("RefusedNotMaster", Unsigned.uint(count), now);
        default -> other += count;
      }
    }
    space.control("RefusedOther", Unsigned.uint(other), now);
  }

  private void beat() {
    plant
        .thread()
        .execute(
            () -> {
              CraneState state = program.state();
              threads.publisher().execute(() -> beat(state));
            });
  }

  private void beat(CraneState state) {
    PlcServer running = server;
    if (running != null) {
      running.space().beat(state.bootId(), state.machineMs(), ++beats);
    }
  }

  /** Ends the server; the crane goes on. */
  @Override
  public void close() {
    periodic.forEach(task -> task.cancel(false));
    CompletableFuture.runAsync(
            () -> {
              isClosed = true;
              stopServer();
            },
            threads.publisher())
        .join();
  }

  /** What clients ask for, carried out on the plant's thread. */
  private final class Commands implements CraneCommands {
    @Override
    public RefusalCode start(Object session, JobOrder order) {
      return onPlant(() -> program.start(session, order));
    }

    @Override
    public RefusalCode permit(Object session, Permit permit) {
      return onPlant(() -> program.permit(session, permit));
    }

    @Override
    public RefusalCode abort(Object session, String orderId) {
      return onPlant(() -> program.abort(session, orderId));
    }

    private RefusalCode onPlant(Supplier<RefusalCode> command) {
      return PlantCall.onPlant(
          plant.thread(),
          () -> {
            RefusalCode code = command.get();
            changed();
            return code;
          },
          RefusalCode.BUSY);
    }

    @Override
    public RefusalCode claim(Object session, Claim claim) {
      RefusalCode code = mastership.claim(session, claim);
      if (code != RefusalCode.NONE) {
        counts.count(code);
      }
      return code;
    }

    @Override
    public RefusalCode unreadable(String problem) {
      LOG.warn("{}: {}", address.crane(), problem);
      return program.refuseUnreadable();
    }
  }
}

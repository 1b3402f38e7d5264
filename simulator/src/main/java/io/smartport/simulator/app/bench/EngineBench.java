package io.smartport.simulator.app.bench;

import com.sun.management.ThreadMXBean;
import io.smartport.simulator.app.sim.SimPlan;
import io.smartport.simulator.virtual.IndexOnlyJournal;
import io.smartport.simulator.virtual.KeyOnlyOutbound;
import io.smartport.simulator.virtual.TerminalRun;
import io.smartport.simulator.virtual.TerminalWorld;
import io.smartport.tos.engine.Egress;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.runtime.RecordTap;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Times the engine, message by message, over the recorded messages of a call. */
final class EngineBench implements Benchmark {
  private static final int WARM_UP_PASSES = 2;
  private static final int PASSES = 3;

  private final BenchShip ship;
  private final SimPlan plan;

  EngineBench(BenchShip ship) {
    this.ship = ship;
    this.plan = ship.plan();
  }

  @Override
  public String countingRule() {
    return "the inbound messages of sim with "
        + ship.text()
        + ", applied in memory to a fresh engine without egress; each message timed alone, the"
        + " state hash of every thousandth included; "
        + WARM_UP_PASSES
        + " passes to warm up, then "
        + PASSES
        + " measured. bytesPerMessage: allocated by the thread in a pass, over its messages; with"
        + " the bay plan's adoption and the growth of tables.";
  }

  @Override
  public BenchmarkResult run(Path folder, Consumer<String> progress) {
    progress.accept("recording");
    List<byte[]> messages = record();
    Histogram nanos = new Histogram(3);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = 0;
    for (int pass = 1; pass <= WARM_UP_PASSES + PASSES; pass++) {
      progress.accept("pass " + pass + " of " + (WARM_UP_PASSES + PASSES));
      boolean isMeasured = pass > WARM_UP_PASSES;
      long before = threads.getCurrentThreadAllocatedBytes();
      apply(messages, isMeasured ? nanos : new Histogram(3));
      bytes += isMeasured ? threads.getCurrentThreadAllocatedBytes() - before : 0;
    }
    return new BenchmarkResult()
        .distribution("message", nanos)
        .figure("p50Us", BenchmarkResult.us(nanos, 50))
        .figure("p99Us", BenchmarkResult.us(nanos, 99))
        .figure("p9999Us", BenchmarkResult.us(nanos, 99.99))
        .figure("bytesPerMessage", (double) bytes / PASSES / messages.size())
        .figure("messages", messages.size());
  }

  private List<byte[]> record() {
    List<byte[]> messages = new ArrayList<>();
    RecordTap tap =
        new RecordTap() {
          @Override
          public void record(DirectBuffer buffer, int offset, int length) {
            byte[] copy = new byte[length];
            buffer.getBytes(offset, copy);
            messages.add(copy);
          }

          @Override
          public void output(long index, int ordinal, DirectBuffer b, int offset, int length) {}
        };
    TerminalWorld world =
        new TerminalWorld(
            plan.world(),
            new TerminalWorld.Outlets(
                new IndexOnlyJournal(), new KeyOnlyOutbound(), tap, () -> {}, line -> {}));
    new TerminalRun(world, new Unwatched(), Duration.ofDays(14).toMillis()).run();
    return messages;
  }

  private static void apply(List<byte[]> messages, Histogram nanos) {
    Engine engine = new Engine();
    UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    for (byte[] message : messages) {
      buffer.wrap(message);
      long began = System.nanoTime();
      engine.onMessage(buffer, 0, message.length, Egress.NONE);
      nanos.recordValue(System.nanoTime() - began);
    }
  }

  private static final class Unwatched implements TerminalRun.Watcher {
    @Override
    public boolean mayGoOn() {
      return true;
    }

    @Override
    public void firstMove() {}

    @Override
    public void moveDone() {}
  }
}

package io.smartport.simulator.app.bench;

import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.InboundHeader;
import io.smartport.tos.journal.RecordHandler;
import io.smartport.tos.journal.SegmentJournal;
import io.smartport.tos.journal.SegmentOptions;
import io.smartport.tos.journal.Sequencer;
import io.smartport.tos.journal.SyncPolicy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.UnsafeBuffer;

/** Times the way of a message from its arrival to the moment it may be acted on. */
final class JournalBench implements Benchmark {
  private static final int MESSAGE_BYTES = 200;
  private static final int BLOCK_BYTES = 4_096;
  private static final int BASELINE_BYTES = 4 << 20;
  private static final int SLOW_RATE = 1_000;
  private static final int FAST_RATE = 100_000;

  /** Short parts in turn, so that what else the disk has to do falls on all of them alike. */
  private static final long PART_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private static final int ROUNDS = 60;
  private static final int WARM_UP_ROUNDS = 10;
  private static final int BATCH = 1_024;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private static final long BATCHED_NANOS = 5 * SECOND;
  private static final long SPIN_NANOS = 80_000;

  private final Histogram fdatasync = new Histogram(3);
  private final Histogram slow = new Histogram(3);
  private final Histogram fast = new Histogram(3);
  private final UnsafeBuffer message = new UnsafeBuffer(ByteBuffer.allocateDirect(MESSAGE_BYTES));
  private double batchedPerSecond;

  @Override
  public String countingRule() {
    return ("%d-byte messages behind a 48-byte header, offered to the sequencer at a fixed rate"
            + " whatever it does (open loop), one fdatasync a group; from intended arrival to the"
            + " hand-over to the engine. fdatasync: %d bytes into pre-written blocks of the same"
            + " disk, %d a second. %d rounds of %d ms for each in turn, after a warm-up."
            + " batched: groups of %d, one after the other.")
        .formatted(MESSAGE_BYTES, BLOCK_BYTES, SLOW_RATE, ROUNDS, PART_NANOS / 1_000_000, BATCH);
  }

  @Override
  public BenchmarkResult run(Path folder, Consumer<String> progress) throws IOException {
    try (SegmentJournal journal =
        SegmentJournal.open(
            new FileVolume(), folder.resolve("inbound"), SegmentOptions.production())) {
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        if (round == 0) {
          forget();
        }
        if (round % 10 == 0) {
          progress.accept("round " + round + " of " + ROUNDS);
        }
        runOpenLoop(journal, SLOW_RATE, slow);
        runBaseline(folder.resolve("baseline"));
        runOpenLoop(journal, FAST_RATE, fast);
        runBaseline(folder.resolve("baseline"));
      }
      runBatched(journal);
    }
    return result();
  }

  private void forget() {
    fdatasync.reset();
    slow.reset();
    fast.reset();
  }

  private BenchmarkResult result() {
    double base = BenchmarkResult.us(fdatasync, 99);
    return new BenchmarkResult()
        .distribution("fdatasync", fdatasync)
        .distribution("append at 1,000/s", slow)
        .distribution("append at 100,000/s", fast)
        .figure("fdatasyncP50Us", BenchmarkResult.us(fdatasync, 50))
        .figure("fdatasyncP99Us", base)
        .figure("appendP50Us", BenchmarkResult.us(slow, 50))
        .figure("appendP99Us", BenchmarkResult.us(slow, 99))
        .figure("appendP99Ratio", BenchmarkResult.us(slow, 99) / base)
        .figure("append100kP50Us", BenchmarkResult.us(fast, 50))
        .figure("append100kP99Us", BenchmarkResult.us(fast, 99))
        .figure("append100kP99Ratio", BenchmarkResult.us(fast, 99) / base)
        .figure("batchedPerSecond", batchedPerSecond);
  }

  /** The disk alone: the same pace as the slow load, so that it rests as long between syncs. */
  private void runBaseline(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(BASELINE_BYTES), 0);
      channel.force(true);
      ByteBuffer block = ByteBuffer.allocateDirect(BLOCK_BYTES);
      long start = System.nanoTime();
      for (long i = 0; i < PART_NANOS / (SECOND / SLOW_RATE); i++) {
        long due = start + i * (SECOND / SLOW_RATE);
        awaitTime(due);
        long begun = System.nanoTime();
        channel.write(block.clear(), i * BLOCK_BYTES % BASELINE_BYTES);
        channel.force(false);
        fdatasync.recordValue(System.nanoTime() - begun);
      }
    }
  }

  private void runOpenLoop(SegmentJournal journal, int rate, Histogram into) {
    Sequencer sequencer =
        sequencer(
            journal,
            (_, buffer, offset, _) ->
                into.recordValue(System.nanoTime() - InboundHeader.ingressNanos(buffer, offset)));
    long apart = SECOND / rate;
    long total = PART_NANOS / apart;
    long start = System.nanoTime();
    for (long sent = 0; sent < total; ) {
      awaitTime(start + sent * apart);
      long now = System.nanoTime();
      while (sent < total && start + sent * apart <= now) {
        sequencer.offer(0, 1, 1, sent, start + sent * apart, message, 0, MESSAGE_BYTES);
        sent++;
      }
      sequencer.commit();
    }
  }

  /** Sleeps, then spins the last bit: a thread that only spins is put aside on a busy machine. */
  private static void awaitTime(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      if (left > SPIN_NANOS) {
        LockSupport.parkNanos(left - SPIN_NANOS);
      } else {
        Thread.onSpinWait();
      }
    }
  }

  private void runBatched(SegmentJournal journal) {
    long[] handedOn = {0};
    Sequencer sequencer = sequencer(journal, (_, _, _, _) -> handedOn[0]++);
    long start = System.nanoTime();
    while (System.nanoTime() - start < BATCHED_NANOS) {
      for (int i = 0; i < BATCH; i++) {
        sequencer.offer(0, 1, 1, i, start, message, 0, MESSAGE_BYTES);
      }
      sequencer.commit();
    }
    batchedPerSecond = handedOn[0] * (double) SECOND / (System.nanoTime() - start);
  }

  private static Sequencer sequencer(SegmentJournal journal, RecordHandler receiver) {
    return new Sequencer(journal, SyncPolicy.EVERY_COMMIT, 0, System::nanoTime, receiver);
  }
}

package io.smartport.tos.app.replay;

import io.smartport.tos.engine.Engine;
import io.smartport.tos.journal.Snapshot;
import io.smartport.tos.runtime.OutputComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One engine on its way through a part of the journal. Its outputs are held against the recorded
 * ones, its state against each snapshot on the way, from the one it began with to the last.
 */
final class PassRun implements Callable<PassRun.Done> {
  /**
   * What came of it.
   *
   * @param end the state after the last message; null when the engine failed before
   */
  record Done(Pass pass, @Nullable Snapshot end) {}

  private final RecordedJournal journal;
  private final long from;
  private final long to;
  private final LongAdder handled;
  private final BooleanSupplier isCancelled;
  private final OutputComparison outputs;
  private final List<String> wrong = new ArrayList<>();
  private final UnsafeBuffer record = new UnsafeBuffer(0, 0);
  private long messages;

  /**
   * A pass that has not begun.
   *
   * @param from message of the snapshot to begin with; 0 for the journal's start
   * @param to last message
   * @param handled counts the messages
   * @param isCancelled makes {@link #call} throw a {@link CancellationException}
   */
  PassRun(
      RecordedJournal journal, long from, long to, LongAdder handled, BooleanSupplier isCancelled) {
    this.journal = journal;
    this.from = from;
    this.to = to;
    this.handled = handled;
    this.isCancelled = isCancelled;
    this.outputs = new OutputComparison(journal.outputs(), from);
  }

  @Override
  public Done call() {
    long began = System.nanoTime();
    Snapshot end = null;
    try {
      end = replay();
    } catch (EngineFailedException e) {
      wrong.add(String.valueOf(e.getMessage()));
    }
    double seconds = (System.nanoTime() - began) * 1e-9;
    wrong.addAll(outputs.told());
    long hash = end == null ? 0 : end.stateHash();
    return new Done(new Pass(from, to, messages, outputs.compared(), hash, seconds, wrong), end);
  }

  private Snapshot replay() {
    Engine engine = from == 0 ? new Engine() : restored();
    journal
        .inbound()
        .read(
            from + 1,
            to,
            (index, buffer, offset, length) -> {
              record.wrap(buffer, offset, length);
              handle(engine, index, length);
            });
    outputs.end(to == journal.lastIndex() ? Long.MAX_VALUE : to);
    return StateComparison.stateOf(engine);
  }

  private Engine restored() {
    DirectBuffer bytes = journal.snapshot(from).bytes();
    try {
      Engine engine = Engine.restore(bytes, 0, bytes.capacity());
      compareWithSnapshot(engine, from);
      return engine;
    } catch (RuntimeException e) {
      throw new EngineFailedException("its restoring", e);
    }
  }

  private void handle(Engine engine, long index, int length) {
    if (isCancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    try {
      engine.onMessage(record, 0, length, outputs);
    } catch (RuntimeException e) {
      throw new EngineFailedException("message " + index, e);
    }
    messages++;
    handled.increment();
    if (journal.hasSnapshot(index)) {
      compareWithSnapshot(engine, index);
    }
  }

  private void compareWithSnapshot(Engine engine, long index) {
    StateComparison.compare(
        index,
        StateComparison.stateOf(engine),
        journal.snapshot(index),
        "snapshot " + index,
        wrong);
  }
}

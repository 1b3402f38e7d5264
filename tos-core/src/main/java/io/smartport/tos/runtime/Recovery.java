package io.smartport.tos.runtime;

import io.smartport.tos.engine.Egress;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.journal.InboundJournal;
import io.smartport.tos.journal.JournalDamagedException;
import io.smartport.tos.journal.JournalRefusedException;
import io.smartport.tos.journal.OutboundJournal;
import io.smartport.tos.journal.Snapshot;
import io.smartport.tos.journal.SnapshotStore;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the engine of a journal again: from the newest snapshot that is not newer than the last
 * output that survived, and the messages behind it. Outputs that are there already must be made
 * again byte for byte and are not emitted; what is missing behind them is.
 */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final InboundJournal inbound;
  private final OutboundJournal outbound;
  private final SnapshotStore snapshots;
  private final CoreFigures figures;
  private final long lastOutputIndex;
  private final int lastOutputOrdinal;

  Recovery(
      InboundJournal inbound,
      OutboundJournal outbound,
      SnapshotStore snapshots,
      CoreFigures figures) {
    this.inbound = inbound;
    this.outbound = outbound;
    this.snapshots = snapshots;
    this.figures = figures;
    this.lastOutputIndex = outbound.lastInboundIndex();
    this.lastOutputOrdinal = outbound.lastOrdinal();
  }

  /**
   * Recovers.
   *
   * @throws JournalDamagedException if a journal is damaged
   * @throws JournalRefusedException if the engine does not say again what it said
   */
  Engine run() {
    Snapshot snapshot = newestUsable();
    long from = snapshot == null ? 0 : snapshot.index();
    Engine engine =
        snapshot == null
            ? new Engine()
            : Engine.restore(snapshot.bytes(), 0, snapshot.bytes().capacity());
    RecordedOutputs recorded = new RecordedOutputs();
    outbound.read(from, recorded);
    recorded
        .damages()
        .forEach(
            damage -> {
              throw damage.asException();
            });
    OutputComparison comparison = new OutputComparison(recorded, from);
    Egress egress =
        (index, ordinal, b, offset, length) -> {
          if (isThere(index, ordinal)) {
            comparison.emit(index, ordinal, b, offset, length);
          } else {
            outbound.append(index, ordinal, b, offset, length);
          }
        };
    inbound.read(from + 1, (index, b, offset, length) -> replay(engine, b, offset, length, egress));
    comparison.end(Long.MAX_VALUE);
    if (!comparison.told().isEmpty()) {
      throw new JournalRefusedException(
          "The engine does not say again what the outbound journal holds: "
              + comparison.told().getFirst()
              + ". Maybe another program wrote this journal.");
    }
    figures.recovered(from, engine.lastIndex() - from, comparison.compared());
    return engine;
  }

  private void replay(Engine engine, DirectBuffer b, int offset, int length, Egress egress) {
    engine.onMessage(new UnsafeBuffer(b, offset, length), 0, length, egress);
    figures.replayed(engine.lastIndex());
  }

  private boolean isThere(long index, int ordinal) {
    return index < lastOutputIndex || (index == lastOutputIndex && ordinal <= lastOutputOrdinal);
  }

  private @Nullable Snapshot newestUsable() {
    for (long index : snapshots.list()) {
      if (index <= lastOutputIndex && index <= inbound.lastIndex()) {
        try {
          return snapshots.read(index);
        } catch (JournalDamagedException | JournalRefusedException e) {
          LOG.warn("A snapshot is passed over: {}", e.getMessage());
        }
      }
    }
    return null;
  }
}

package io.smartport.simulator.app.sim;

import io.smartport.simulator.virtual.Fault;
import io.smartport.simulator.virtual.IndexOnlyJournal;
import io.smartport.simulator.virtual.KeyOnlyOutbound;
import io.smartport.tos.app.SmartPortVersion;
import io.smartport.tos.engine.Follower;
import io.smartport.tos.engine.JournalIdentity;
import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.InboundJournal;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.JournalRefusedException;
import io.smartport.tos.journal.MemoryJournal;
import io.smartport.tos.journal.OutboundJournal;
import io.smartport.tos.journal.SegmentOptions;
import io.smartport.tos.journal.SnapshotStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journals of a run. On disk with {@code --journal}, synced at most once a wall second; else in
 * memory when an engine will be restarted from it, else not kept.
 */
final class RunJournals implements AutoCloseable {
  private static final long SNAPSHOT_INTERVAL = 100_000;
  private static final long FIRST_SNAPSHOT = 1_000;

  private static final long SECOND_NANOS = 1_000_000_000L;
  private static final int APPENDS_A_LOOK = 64;

  private final InboundJournal inbound;
  private final OutboundJournal outbound;
  private final Follower.SnapshotTaker snapshots;
  private final boolean isOnDisk;
  private int appends;
  private long syncedAtNanos = System.nanoTime();

  private RunJournals(
      InboundJournal inbound,
      OutboundJournal outbound,
      Follower.SnapshotTaker snapshots,
      boolean isOnDisk) {
    this.inbound = inbound;
    this.outbound = outbound;
    this.snapshots = snapshots;
    this.isOnDisk = isOnDisk;
  }

  static RunJournals open(@Nullable Path folder, List<Fault> faults) {
    if (folder != null) {
      return onDisk(folder);
    }
    boolean isReadBack = faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.ENGINE);
    return new RunJournals(
        isReadBack ? new MemoryJournal() : new IndexOnlyJournal(),
        new KeyOnlyOutbound(),
        (index, hash, buffer, offset, length) -> {},
        false);
  }

  private static RunJournals onDisk(Path path) {
    try {
      String program = "smartport sim, " + String.join(", ", new SmartPortVersion().getVersion());
      JournalFolder folder =
          JournalFolder.create(new FileVolume(), path, JournalIdentity.header(program));
      return new RunJournals(
          folder.inbound(SegmentOptions.compact()),
          folder.outbound(),
          folder.snapshots(SnapshotStore.KEEP_ALL)::write,
          true);
    } catch (JournalRefusedException e) {
      throw new BadArgument("--journal " + e.getMessage(), e);
    } catch (IOException e) {
      throw new BadArgument("--journal " + path + ": cannot be written: " + e, e);
    }
  }

  /** Every 100,000 messages as in production; before, after 1,000, 4,000, 16,000 and 64,000. */
  static boolean isSnapshotDue(long index, boolean hasOutputs) {
    return index % SNAPSHOT_INTERVAL == 0
        || index == FIRST_SNAPSHOT
        || index == 4 * FIRST_SNAPSHOT
        || index == 16 * FIRST_SNAPSHOT
        || index == 64 * FIRST_SNAPSHOT;
  }

  InboundJournal inbound() {
    return inbound;
  }

  OutboundJournal outbound() {
    return outbound;
  }

  Follower.SnapshotTaker snapshots() {
    return snapshots;
  }

  /** A message was appended: time to look at the clock, now and then. */
  void appended() {
    if (isOnDisk && ++appends % APPENDS_A_LOOK == 0) {
      long now = System.nanoTime();
      if (now - syncedAtNanos >= SECOND_NANOS) {
        inbound.sync();
        outbound.sync();
        syncedAtNanos = now;
      }
    }
  }

  @Override
  public void close() {
    try (inbound;
        outbound) {
      inbound.sync();
    }
  }
}

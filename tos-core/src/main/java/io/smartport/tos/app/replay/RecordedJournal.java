package io.smartport.tos.app.replay;

import io.smartport.tos.journal.JournalDamagedException;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.JournalRefusedException;
import io.smartport.tos.journal.OutboundDamage;
import io.smartport.tos.journal.SegmentReplay;
import io.smartport.tos.journal.Snapshot;
import io.smartport.tos.journal.SnapshotStore;
import io.smartport.tos.runtime.RecordedOutputs;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What stands in a journal's folder, and what of it cannot be trusted. Several passes read it. */
final class RecordedJournal {
  private final JournalFolder folder;
  private final SnapshotStore store;
  private final RecordedOutputs outputs = new RecordedOutputs();
  private final TreeSet<Long> snapshots = new TreeSet<>();
  private final List<String> damages = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final long lastIndex;

  /**
   * Reads the outbound journal, the end of the inbound journal, and each snapshot once.
   *
   * @throws JournalDamagedException if the inbound journal is damaged at its end
   */
  RecordedJournal(JournalFolder folder) {
    this.folder = folder;
    this.store = folder.snapshots(SnapshotStore.KEEP_ALL);
    SegmentReplay inbound = inbound();
    inbound.readEnd();
    lastIndex = inbound.lastIndex();
    inbound.torn().ifPresent(cut -> remarks.add("the inbound journal ends torn: " + cut));
    folder.replayOutbound(outputs);
    outputs.damages().forEach(damage -> damages.add(text(damage)));
    store.list().forEach(this::addSnapshot);
  }

  private void addSnapshot(long index) {
    try {
      store.read(index);
    } catch (JournalDamagedException | JournalRefusedException e) {
      damages.add("snapshot " + index + ": " + e.getMessage());
      return;
    }
    if (index > lastIndex) {
      damages.add(
          "snapshot %d: its message is not in the journal, which ends with message %d"
              .formatted(index, lastIndex));
    } else {
      snapshots.add(index);
    }
  }

  private static String text(OutboundDamage damage) {
    return "%s: damaged at or after output (%d, %d): %s"
        .formatted(damage.file(), damage.inboundIndex(), damage.ordinal(), damage.what());
  }

  /** A reader of its own. */
  SegmentReplay inbound() {
    return folder.inboundReplay();
  }

  /** Index of the last message; 0 when there is none. */
  long lastIndex() {
    return lastIndex;
  }

  RecordedOutputs outputs() {
    return outputs;
  }

  /** The messages after which there is a snapshot that can be read, rising. */
  List<Long> snapshots() {
    return List.copyOf(snapshots);
  }

  boolean hasSnapshot(long index) {
    return snapshots.contains(index);
  }

  /** One of {@link #snapshots}. */
  Snapshot snapshot(long index) {
    return store.read(index);
  }

  /** Records and snapshots that cannot be trusted, in words. */
  List<String> damages() {
    return List.copyOf(damages);
  }

  /** What is worth knowing and no fault, such as a torn tail. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }
}

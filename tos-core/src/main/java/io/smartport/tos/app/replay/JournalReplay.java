package io.smartport.tos.app.replay;

import io.smartport.tos.journal.JournalDamagedException;
import io.smartport.tos.journal.JournalFolder;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Replays a journal from its start to its end, and from each of its snapshots to the next one, on
 * all cores. Every output must be what was recorded, and every state what the snapshot there holds,
 * byte for byte.
 *
 * <p>The replay from a snapshot need not go on to the journal's end. It came to the very bytes of
 * the next snapshot, and a state and the messages behind it settle the rest; so from there on it
 * would do what the replay of the next snapshot does, and so on up to the last snapshot, whose
 * replay comes to the end. All snapshots together cost one pass more. That the bytes are the whole
 * state is no mere assumption: the pass from the start, whose engine was never restored, must say
 * the same and pass through the same bytes.
 */
public final class JournalReplay {
  /** How far is replayed from each snapshot. */
  public enum Extent {
    /** Not at all: from the journal's start only. */
    START_ONLY,
    /** To the next snapshot. */
    TO_NEXT,
    /** To the journal's end. */
    TO_END
  }

  /** Is told how it goes, by the thread that called {@link #run}. */
  public interface Watcher {
    /** A pass has ended. */
    void passed(Pass pass);

    /** Comes once a second: messages that all passes have handled, of all that they will. */
    void isAt(long messages, long ofMessages);
  }

  private final RecordedJournal journal;

  /**
   * Reads the outbound journal and the snapshots of a folder.
   *
   * @param folder opened for this program's behaviour version
   * @throws JournalDamagedException if the inbound journal is damaged at its end
   */
  public JournalReplay(JournalFolder folder) {
    this.journal = new RecordedJournal(folder);
  }

  /**
   * Replays.
   *
   * @param isCancelled makes all passes end early; asked by several threads
   * @return whether all passes were told to the watcher; false when it was cancelled
   * @throws JournalDamagedException if the inbound journal is damaged
   */
  public boolean run(Extent extent, BooleanSupplier isCancelled, Watcher watcher) {
    try (ParallelPasses passes = new ParallelPasses(journal, isCancelled)) {
      passes.start(0, journal.lastIndex());
      if (extent != Extent.START_ONLY) {
        startFromSnapshots(passes, extent);
      }
      watch(passes, watcher);
      return true;
    } catch (CancellationException _) {
      return false;
    }
  }

  private void startFromSnapshots(ParallelPasses passes, Extent extent) {
    List<Long> snapshots = journal.snapshots();
    for (int i = 0; i < snapshots.size(); i++) {
      boolean isToEnd = extent == Extent.TO_END || i + 1 == snapshots.size();
      passes.start(snapshots.get(i), isToEnd ? journal.lastIndex() : snapshots.get(i + 1));
    }
  }

  private void watch(ParallelPasses passes, Watcher watcher) {
    EndComparison ends = new EndComparison(journal.lastIndex(), watcher::passed);
    while (passes.hasOpen()) {
      passes
          .take()
          .ifPresentOrElse(ends::ended, () -> watcher.isAt(passes.handled(), passes.messages()));
    }
  }

  /** Index of the journal's last message; 0 when it has none. */
  public long lastIndex() {
    return journal.lastIndex();
  }

  /** Records and snapshots that cannot be trusted, in words. */
  public List<String> damages() {
    return journal.damages();
  }

  /** What is worth knowing and no fault, such as a torn tail. */
  public List<String> remarks() {
    return journal.remarks();
  }
}

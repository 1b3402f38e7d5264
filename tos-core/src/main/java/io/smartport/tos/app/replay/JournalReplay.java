package io.smartport.tos.app.replay;

import io.smartport.tos.engine.Engine;
import io.smartport.tos.journal.JournalDamagedException;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.JournalRefusedException;
import io.smartport.tos.journal.OutboundDamage;
import io.smartport.tos.journal.SegmentReplay;
import io.smartport.tos.journal.Snapshot;
import io.smartport.tos.journal.SnapshotStore;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Replays a journal from its start and from each of its snapshots. All replays must say what was
 * recorded and come to one state.
 */
public final class JournalReplay {
  /**
   * One replay.
   *
   * @param from last message of the snapshot; 0 from the start
   * @param messages that were replayed
   * @param compared outputs that were held against the recorded ones
   * @param stateHash at the end
   */
  public record Pass(
      long from, long messages, long compared, long stateHash, double seconds, List<String> wrong) {
    /** Keeps its own list. */
    public Pass {
      wrong = List.copyOf(wrong);
    }
  }

  private final JournalFolder folder;
  private final SnapshotStore snapshots;
  private final RecordedOutputs recorded = new RecordedOutputs();
  private final TreeMap<Long, Long> hashes = new TreeMap<>();
  private final List<String> remarks = new ArrayList<>();
  private long endHash;

  /**
   * Reads the outbound journal of a folder.
   *
   * @param folder opened for this program's behaviour version
   */
  public JournalReplay(JournalFolder folder) {
    this.folder = folder;
    this.snapshots = folder.snapshots(SnapshotStore.KEEP_ALL);
    folder.replayOutbound(recorded);
  }

  /**
   * Replays.
   *
   * @param fromSnapshots whether also from each snapshot
   * @throws JournalDamagedException if the inbound journal is damaged
   */
  public List<Pass> run(boolean fromSnapshots) {
    List<Pass> passes = new ArrayList<>();
    List<Long> indices = snapshots.list().reversed();
    indices.forEach(index -> hashes.put(index, 0L));
    Pass whole = replay(new Engine(), 0, List.of());
    endHash = whole.stateHash();
    passes.add(whole);
    if (fromSnapshots) {
      // Passes share nothing that changes, so each may have a core of its own.
      passes.addAll(indices.parallelStream().map(this::fromSnapshot).toList());
    }
    return passes;
  }

  private Pass fromSnapshot(long index) {
    Snapshot snapshot;
    try {
      snapshot = snapshots.read(index);
    } catch (JournalDamagedException | JournalRefusedException e) {
      return new Pass(index, 0, 0, 0, 0, List.of(String.valueOf(e.getMessage())));
    }
    DirectBuffer bytes = snapshot.bytes();
    Engine engine = Engine.restore(bytes, 0, bytes.capacity());
    List<String> wrong = new ArrayList<>();
    compare(wrong, "the snapshot's state has hash", engine.stateHash(), snapshot.stateHash());
    Long wanted = hashes.get(index);
    if (wanted == null) {
      wrong.add("message %d of the snapshot is not in the journal".formatted(index));
    } else {
      compare(wrong, "the snapshot says hash", snapshot.stateHash(), wanted);
    }
    return replay(engine, index, wrong);
  }

  private static void compare(List<String> wrong, String what, long hash, long wanted) {
    if (hash != wanted) {
      wrong.add("%s %016x, %016x is wanted".formatted(what, hash, wanted));
    }
  }

  private Pass replay(Engine engine, long from, List<String> before) {
    OutputComparison comparison = new OutputComparison(recorded, from);
    long[] messages = {0};
    SegmentReplay inbound = folder.inboundReplay();
    long began = System.nanoTime();
    inbound.read(
        from + 1,
        (index, buffer, offset, length) -> {
          engine.onMessage(new UnsafeBuffer(buffer, offset, length), 0, length, comparison);
          messages[0]++;
          if (from == 0 && hashes.containsKey(index)) {
            hashes.put(index, engine.stateHash());
          }
        });
    comparison.end();
    if (from == 0) {
      inbound.torn().ifPresent(cut -> remarks.add("the inbound journal ends torn: " + cut));
    }
    double seconds = (System.nanoTime() - began) * 1e-9;
    List<String> wrong = new ArrayList<>(before);
    wrong.addAll(comparison.told());
    long more = comparison.differences() - comparison.told().size();
    if (more > 0) {
      wrong.add("and " + more + " more outputs differ");
    }
    long hash = engine.stateHash();
    if (from > 0) {
      compare(wrong, "the state at the end has hash", hash, endHash);
    }
    return new Pass(from, messages[0], comparison.compared(), hash, seconds, wrong);
  }

  /** Records of the outbound journal that cannot be trusted, in words. */
  public List<String> damages() {
    return recorded.damages().stream().map(JournalReplay::text).toList();
  }

  /** What is worth knowing and no fault, such as a torn tail. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  private static String text(OutboundDamage damage) {
    return damage.file()
        + ": damaged at or after output ("
        + damage.inboundIndex()
        + ", "
        + damage.ordinal()
        + "): "
        + damage.what();
  }
}

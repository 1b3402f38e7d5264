package io.smartport.tos.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A journal on disk: {@code journal.header}, and the folders {@code inbound}, {@code outbound} and
 * {@code snapshots}.
 */
public final class JournalFolder {
  private final Volume volume;
  private final Path path;
  private final JournalHeader header;

  private JournalFolder(Volume volume, Path path, JournalHeader header) {
    this.volume = volume;
    this.path = path;
    this.header = header;
  }

  /**
   * Makes a new journal.
   *
   * @param path a folder that is empty or not there
   * @throws JournalRefusedException if the folder is not empty
   */
  public static JournalFolder create(Volume volume, Path path, JournalHeader header)
      throws IOException {
    volume.createFolder(path);
    if (!volume.list(path).isEmpty()) {
      throw new JournalRefusedException(
          path + ": is not empty. Maybe name a new folder; a journal is never written over.");
    }
    WholeFile.write(volume, path, JournalHeader.FILE, ByteBuffer.wrap(header.encode()));
    return new JournalFolder(volume, path, header);
  }

  /**
   * Opens a journal.
   *
   * @param needed what this program needs it to be written under
   * @throws JournalRefusedException if it was written under another behaviour or schema, naming
   *     both
   * @throws JournalDamagedException if the header is not as it was written
   * @throws IOException if there is no journal, or the disk fails
   */
  public static JournalFolder open(Volume volume, Path path, JournalHeader needed)
      throws IOException {
    JournalFolder folder = openAny(volume, path);
    folder.header.checkAgainst(needed, path.resolve(JournalHeader.FILE));
    return folder;
  }

  /** Opens a journal whoever wrote it, to show what it is. */
  public static JournalFolder openAny(Volume volume, Path path) throws IOException {
    Path file = path.resolve(JournalHeader.FILE);
    return new JournalFolder(
        volume, path, JournalHeader.decode(file, WholeFile.read(volume, file)));
  }

  /** Opens the journal if there is one, else makes it. */
  public static JournalFolder openOrCreate(Volume volume, Path path, JournalHeader header)
      throws IOException {
    return volume.list(path).contains(path.resolve(JournalHeader.FILE))
        ? open(volume, path, header)
        : create(volume, path, header);
  }

  /** Returns what the folder says of itself. */
  public JournalHeader header() {
    return header;
  }

  /** Opens the inbound journal for append; see {@link SegmentJournal#open}. */
  public SegmentJournal inbound(SegmentOptions options) throws IOException {
    return SegmentJournal.open(volume, inboundPath(), options.withJournalId(header.journalId()));
  }

  /** Returns a reader of the inbound journal, which changes nothing. */
  public SegmentReplay inboundReplay() {
    return new SegmentReplay(volume, inboundPath(), header.journalId());
  }

  /** Opens the outbound journal for append. */
  public ChronicleOutbound outbound() {
    return ChronicleOutbound.open(outboundOf(path));
  }

  /** Reads the outbound journal without changing it. */
  public void replayOutbound(OutboundHandler handler) {
    ChronicleOutbound.replay(outboundOf(path), handler);
  }

  /** The outbound queue of a journal, for other processes to follow. */
  public static Path outboundOf(Path journal) {
    return journal.resolve("outbound");
  }

  /** Returns the snapshots; {@code keep} as in {@link SnapshotStore}. */
  public SnapshotStore snapshots(int keep) {
    return new SnapshotStore(volume, path.resolve("snapshots"), header.behaviourVersion(), keep);
  }

  private Path inboundPath() {
    return path.resolve("inbound");
  }
}

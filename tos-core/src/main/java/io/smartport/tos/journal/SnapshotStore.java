package io.smartport.tos.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Snapshots of the engine's state, one file each, there as a whole or not at all. One thread
 * writes.
 */
public final class SnapshotStore {
  /** Keeps every snapshot. */
  public static final int KEEP_ALL = Integer.MAX_VALUE;

  static final int HEADER = 40;

  private static final long MAGIC = 0x313050414E534A53L; // "SJSNAP01"
  private static final int DIGITS = 20;
  private static final String SUFFIX = ".snap";
  private static final int INDEX = 8;
  private static final int STATE_HASH = 16;
  private static final int BEHAVIOUR_VERSION = 24;
  private static final int LENGTH = 28;
  private static final int RESERVED = 32;
  private static final int CRC = 36;

  private final Volume volume;
  private final Path folder;
  private final int behaviourVersion;
  private final int keep;

  /**
   * A store in a folder, which is made when the first snapshot is written.
   *
   * @param behaviourVersion of the engine; snapshots of another one are refused
   * @param keep how many to keep, the newest, at least 1; {@link #KEEP_ALL} for all
   */
  public SnapshotStore(Volume volume, Path folder, int behaviourVersion, int keep) {
    if (keep < 1) {
      throw new IllegalArgumentException("At least one snapshot must be kept, got keep " + keep);
    }
    this.volume = volume;
    this.folder = folder;
    this.behaviourVersion = behaviourVersion;
    this.keep = keep;
  }

  /**
   * Writes a snapshot, durable when this returns, then deletes those beyond the number to keep.
   *
   * @param index the last record that is in the state, from 0
   * @param stateHash the state's hash
   * @param state the state, from its first byte to its capacity
   * @throws UncheckedIOException if the disk fails; earlier snapshots are untouched
   */
  public void write(long index, long stateHash, DirectBuffer state) {
    write(index, stateHash, state, 0, state.capacity());
  }

  /** Writes a part of a buffer as {@link #write(long, long, DirectBuffer)} does. */
  public void write(long index, long stateHash, DirectBuffer state, int offset, int length) {
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer body = ByteBuffer.allocate(length);
    state.getBytes(offset, body, 0, length);
    body.clear();
    header.putLong(0, MAGIC);
    header.putLong(INDEX, index);
    header.putLong(STATE_HASH, stateHash);
    header.putInt(BEHAVIOUR_VERSION, behaviourVersion);
    header.putInt(LENGTH, length);
    header.putInt(RESERVED, 0);
    header.putInt(CRC, checkSum(header, body));
    try {
      volume.createFolder(folder);
      WholeFile.write(volume, folder, name(index), header.clear(), body.clear());
      List<Long> all = list();
      for (long old : all.subList(Math.min(keep, all.size()), all.size())) {
        volume.delete(path(old));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write snapshot " + path(index), e);
    }
  }

  /** Returns the indices of the snapshots, newest first. */
  public List<Long> list() {
    try {
      List<Long> indices = new ArrayList<>();
      for (Path file : volume.list(folder)) {
        String name = String.valueOf(file.getFileName());
        if (name.length() == DIGITS + SUFFIX.length() && name.endsWith(SUFFIX)) {
          indices.add(Long.parseLong(name.substring(0, DIGITS)));
        }
      }
      indices.sort(Comparator.reverseOrder());
      return indices;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  /**
   * Reads a snapshot.
   *
   * @param index one of {@link #list}
   * @throws JournalDamagedException if any byte of the file is not as it was written
   * @throws JournalRefusedException if another behaviour version wrote it
   */
  public Snapshot read(long index) {
    Path path = path(index);
    try {
      return decode(path, index, WholeFile.read(volume, path));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read snapshot " + path, e);
    }
  }

  private Snapshot decode(Path path, long index, byte[] bytes) {
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < HEADER) {
      throw new JournalDamagedException(
          path, bytes.length, index, "the file ends inside its header");
    }
    if (header.getLong(0) != MAGIC) {
      throw new JournalDamagedException(path, 0, index, "this is no snapshot");
    }
    if (header.getLong(INDEX) != index) {
      throw new JournalDamagedException(
          path, INDEX, index, "it says that its index is " + header.getLong(INDEX));
    }
    if (header.getInt(LENGTH) != bytes.length - HEADER) {
      throw new JournalDamagedException(
          path,
          LENGTH,
          index,
          "it says "
              + header.getInt(LENGTH)
              + " bytes of state, "
              + (bytes.length - HEADER)
              + " are there");
    }
    ByteBuffer body = ByteBuffer.wrap(bytes, HEADER, bytes.length - HEADER);
    if (header.getInt(CRC) != checkSum(header, body)) {
      throw new JournalDamagedException(
          path, CRC, index, "the check sum does not fit header and state");
    }
    if (header.getInt(BEHAVIOUR_VERSION) != behaviourVersion) {
      throw new JournalRefusedException(
          path
              + ": behaviourVersion is "
              + header.getInt(BEHAVIOUR_VERSION)
              + ", this program is "
              + behaviourVersion);
    }
    return new Snapshot(
        index, header.getLong(STATE_HASH), new UnsafeBuffer(bytes, HEADER, bytes.length - HEADER));
  }

  private static int checkSum(ByteBuffer header, ByteBuffer body) {
    CRC32C crc = new CRC32C();
    crc.update(header.duplicate().clear().limit(CRC));
    crc.update(body.duplicate());
    return (int) crc.getValue();
  }

  private Path path(long index) {
    return folder.resolve(name(index));
  }

  private static String name(long index) {
    return String.format(Locale.ROOT, "%020d%s", index, SUFFIX);
  }
}

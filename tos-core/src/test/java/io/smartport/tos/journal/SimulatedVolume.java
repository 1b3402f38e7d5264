package io.smartport.tos.journal;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A disk in memory that forgets: at a power cut every 512-byte sector written since the last sync
 * of its file is kept or lost by the seed, as are names given since the last sync of the folder. It
 * can cut the power at any write or sync, and fail them.
 */
final class SimulatedVolume implements Volume {
  private static final int SECTOR = 512;

  /** Thrown out of the operation in which the power goes. */
  static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Random random;
  private TreeMap<Path, Content> names = new TreeMap<>();
  private TreeMap<Path, Content> durableNames = new TreeMap<>();
  private boolean locked;
  private boolean off;

  /** Operations until the power goes; negative: never. */
  long operationsLeft = -1;

  /** Thrown by every write, when set. */
  String writeError = "";

  /** Thrown by every sync, when set. */
  String syncError = "";

  long capacity = Long.MAX_VALUE;

  SimulatedVolume(long seed) {
    random = new Random(seed);
  }

  byte[] bytes(Path file) {
    return Arrays.copyOf(names.get(file).bytes, names.get(file).size);
  }

  void put(Path file, byte[] bytes) {
    Content content = new Content();
    content.bytes = bytes.clone();
    content.size = bytes.length;
    content.durable = bytes.clone();
    names.put(file, content);
    durableNames.put(file, content);
  }

  List<Path> files() {
    return List.copyOf(names.keySet());
  }

  /** The power goes and comes back. */
  void restart() {
    operationsLeft = -1;
    off = false;
    locked = false;
    if (random.nextInt(4) == 0) {
      durableNames = new TreeMap<>(names);
    }
    names = new TreeMap<>(durableNames);
    names.values().forEach(Content::forget);
  }

  /** The process is killed: the page cache stays. */
  void kill() {
    operationsLeft = -1;
    off = false;
    locked = false;
  }

  private void operation() {
    refuseWithoutPower();
    if (operationsLeft == 0) {
      off = true;
    }
    operationsLeft--;
    refuseWithoutPower();
  }

  private void refuseWithoutPower() {
    if (off) {
      throw new PowerCut();
    }
  }

  private Content existing(Path file) throws IOException {
    Content content = names.get(file);
    if (content == null) {
      throw new FileNotFoundException(file.toString());
    }
    return content;
  }

  @Override
  public VolumeFile openToRead(Path file) throws IOException {
    return existing(file);
  }

  @Override
  public VolumeFile openToWrite(Path file) throws IOException {
    return existing(file);
  }

  @Override
  public VolumeFile create(Path file) {
    operation();
    Content content = new Content();
    names.put(file, content);
    return content;
  }

  @Override
  public List<Path> list(Path folder) {
    return names.keySet().stream().filter(f -> folder.equals(f.getParent())).toList();
  }

  @Override
  public void createFolder(Path folder) {}

  @Override
  public void rename(Path from, Path to) throws IOException {
    operation();
    names.put(to, existing(from));
    names.remove(from);
  }

  @Override
  public void delete(Path file) throws IOException {
    operation();
    existing(file);
    names.remove(file);
  }

  @Override
  public void syncFolder(Path folder) {
    operation();
    durableNames = new TreeMap<>(names);
  }

  @Override
  public long freeBytes(Path folder) {
    return capacity - names.values().stream().mapToLong(c -> c.size).sum();
  }

  @Override
  public Closeable lock(Path file) throws IOException {
    if (locked) {
      throw new IOException(file + ": locked");
    }
    locked = true;
    return () -> locked = false;
  }

  private final class Content implements VolumeFile {
    private byte[] bytes = new byte[0];
    private int size;
    private byte[] durable = new byte[0];
    private final List<int[]> unsynced = new ArrayList<>();

    @Override
    public long size() {
      return size;
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
      refuseWithoutPower();
      if (!writeError.isEmpty()) {
        throw new IOException(writeError);
      }
      int end = (int) position + source.remaining();
      if (end > size && freeBytes(Path.of("")) < end - size) {
        throw new IOException("No space left on device");
      }
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
      }
      size = Math.max(size, end);
      int length = source.remaining();
      source.get(bytes, (int) position, length);
      unsynced.add(new int[] {(int) position, end});
      operation();
    }

    @Override
    public void read(ByteBuffer target, long position) {
      int count = (int) Math.min(target.remaining(), size - position);
      if (count > 0) {
        target.put(bytes, (int) position, count);
      }
    }

    @Override
    public void sync() throws IOException {
      operation();
      if (!syncError.isEmpty()) {
        throw new IOException(syncError);
      }
      if (durable.length != size) {
        durable = Arrays.copyOf(durable, size);
      }
      for (int[] range : unsynced) {
        int end = Math.min(range[1], size);
        if (range[0] < end) {
          System.arraycopy(bytes, range[0], durable, range[0], end - range[0]);
        }
      }
      unsynced.clear();
    }

    @Override
    public void truncate(long newSize) {
      operation();
      size = (int) Math.min(size, newSize);
    }

    @Override
    public void close() {}

    /** Keeps a random part of what was not synced, sector by sector. */
    void forget() {
      int keep = random.nextInt(5);
      int kept = durable.length;
      if (size > durable.length && random.nextBoolean()) {
        kept = durable.length + random.nextInt(size - durable.length + 1);
      }
      byte[] after = Arrays.copyOf(durable, kept);
      for (int[] range : unsynced) {
        for (int at = range[0]; at < range[1]; at = (at / SECTOR + 1) * SECTOR) {
          int end = Math.min(Math.min(range[1], (at / SECTOR + 1) * SECTOR), Math.min(kept, size));
          if (at < end && random.nextInt(4) < keep) {
            System.arraycopy(bytes, at, after, at, end - at);
          }
        }
      }
      bytes = after;
      size = after.length;
      durable = after.clone();
      unsynced.clear();
    }
  }
}

package io.smartport.tos.process;

import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.Volume;
import io.smartport.tos.journal.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A process's own folder, locked against a second such process until it is closed. */
public final class ProcessFolder implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String INCARNATION = "incarnation";

  private final Path path;
  private final Volume volume = new FileVolume();
  private final FileChannel lock;

  private ProcessFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens a folder, or makes it.
   *
   * @throws IOException if another process holds it, naming that process, or the disk fails
   */
  public static ProcessFolder open(Path path) throws IOException {
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(
            path.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw new IOException(
            path + ": process " + text(channel) + " runs on this folder; only one may");
      }
      byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
      channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
      return new ProcessFolder(path, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(32);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
  }

  public Path path() {
    return path;
  }

  /**
   * Names this run of the process: larger than all before, durable when this returns. It follows
   * the wall clock, so that a folder that was lost does not bring a name again.
   *
   * @param wallMs milliseconds since 1970
   * @throws IOException if the file of the last one cannot be used, naming it, or the disk fails
   */
  public long nextIncarnation(long wallMs) throws IOException {
    long next = Math.max(lastIncarnation() + 1, wallMs);
    WholeFile.write(
        volume,
        path,
        INCARNATION,
        ByteBuffer.wrap(Long.toString(next).getBytes(StandardCharsets.US_ASCII)));
    return next;
  }

  private long lastIncarnation() throws IOException {
    Path file = path.resolve(INCARNATION);
    if (!Files.exists(file)) {
      return 0;
    }
    String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IOException(file + ": a number is wanted, not '" + text + "'", e);
    }
  }

  /** Lets the next process in. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}

package io.smartport.tos.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes segment files: pre-written and synced under another name, so that a crash leaves no
 * half-made one.
 */
final class SegmentFactory implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(SegmentFactory.class);
  private static final String PREPARED = "next" + SegmentNames.UNFINISHED;
  private static final String OWN = "made" + SegmentNames.UNFINISHED;

  /**
   * Small pieces with rests between them, so that the running segment's syncs do not queue behind
   * this.
   */
  private static final int PIECE = 256 * 1024;

  private static final long REST_NANOS = 4_000_000;

  private final Volume volume;
  private final Path folder;
  private final SegmentOptions options;
  private @Nullable FutureTask<VolumeFile> prepared;
  private volatile boolean closed;

  SegmentFactory(Volume volume, Path folder, SegmentOptions options) {
    this.volume = volume;
    this.folder = folder;
    this.options = options;
  }

  /** Removes what an earlier process left half made. */
  void sweep() throws IOException {
    for (Path file : volume.list(folder)) {
      if (file.toString().endsWith(SegmentNames.UNFINISHED)) {
        volume.delete(file);
      }
    }
  }

  SegmentWriter make(long firstIndex, long firstGroup) throws IOException {
    FutureTask<VolumeFile> ahead = prepared;
    prepared = null;
    Path unfinished = folder.resolve(ahead == null ? OWN : PREPARED);
    VolumeFile file = ahead == null ? prewrite(unfinished, false) : await(ahead);
    try {
      SegmentHeader header =
          new SegmentHeader(
              firstIndex,
              firstGroup,
              options.journalId(),
              options.segmentBytes(),
              options.prewriteBytes());
      file.write(header.encode(), 0);
      file.sync();
      Path path = SegmentNames.of(folder, firstIndex);
      volume.rename(unfinished, path);
      volume.syncFolder(folder);
      return new SegmentWriter(file, path, header, SegmentHeader.LENGTH, firstGroup);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Starts to make the next file on a thread of its own, if so configured. */
  void prepare() {
    if (options.prepareAhead()) {
      FutureTask<VolumeFile> task =
          new FutureTask<>(() -> prewrite(folder.resolve(PREPARED), true));
      prepared = task;
      Thread.ofPlatform().daemon().name("journal-prepare").start(task);
    }
  }

  private VolumeFile prewrite(Path unfinished, boolean gently) throws IOException {
    VolumeFile file = volume.create(unfinished);
    try {
      for (int at = 0; at < options.prewriteBytes() && !closed; at += PIECE) {
        Zeros.write(file, at, Math.min(at + PIECE, options.prewriteBytes()));
        if (gently) {
          file.sync();
          LockSupport.parkNanos(REST_NANOS);
        }
      }
      file.sync();
      return file;
    } catch (IOException e) {
      file.close();
      volume.delete(unfinished);
      throw e;
    }
  }

  private static VolumeFile await(FutureTask<VolumeFile> task) throws IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException error) {
        throw error;
      }
      throw new IllegalStateException("Pre-writing the next segment failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the next segment was pre-written", e);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    FutureTask<VolumeFile> ahead = prepared;
    prepared = null;
    if (ahead == null) {
      return;
    }
    VolumeFile file;
    try {
      file = await(ahead);
    } catch (IOException e) {
      LOG.warn("The next segment of {} was not pre-written; nothing needs it any more", folder, e);
      return;
    }
    file.close();
    volume.delete(folder.resolve(PREPARED));
  }
}

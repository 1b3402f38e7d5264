package io.smartport.tos.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/**
 * Pre-writes the next segment on a thread of its own, twice as fast as the running one fills: never
 * a burst that the running segment's syncs would queue behind, and ready when that is half full.
 */
final class SegmentPreparer {
  private static final int PIECE = 1 << 20;
  private static final int LEAD = 2;

  private final Volume volume;
  private final Path unfinished;
  private final int bytes;
  private final FutureTask<VolumeFile> task = new FutureTask<>(this::prewrite);
  private final Thread thread;
  private volatile long allowed;
  private volatile boolean abandoned;

  SegmentPreparer(Volume volume, Path unfinished, int bytes) {
    this.volume = volume;
    this.unfinished = unfinished;
    this.bytes = bytes;
    this.thread = Thread.ofPlatform().daemon().name("journal-prepare").start(task);
  }

  Path unfinished() {
    return unfinished;
  }

  /** Tells how far the running segment is filled. */
  void filled(long position) {
    long now = position * LEAD;
    if (now - allowed >= PIECE) {
      allowed = now;
      LockSupport.unpark(thread);
    }
  }

  /** Finishes at full speed and waits for it. */
  VolumeFile take() throws IOException {
    allowed = Long.MAX_VALUE;
    LockSupport.unpark(thread);
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

  /** Stops it; what it made so far is deleted. */
  void abandon() throws IOException {
    abandoned = true;
    take().close();
    volume.delete(unfinished);
  }

  private VolumeFile prewrite() throws IOException {
    VolumeFile file = volume.create(unfinished);
    try {
      for (int at = 0; at < bytes && !abandoned; at += PIECE) {
        while (allowed < Math.min(at + PIECE, bytes)) {
          LockSupport.park(this);
        }
        Zeros.write(file, at, Math.min(at + PIECE, bytes));
        file.sync();
      }
      return file;
    } catch (IOException e) {
      file.close();
      volume.delete(unfinished);
      throw e;
    }
  }
}

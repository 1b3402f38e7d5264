package io.smartport.tos.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
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

  private final Volume volume;
  private final Path folder;
  private final SegmentOptions options;
  private @Nullable SegmentPreparer ahead;

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
    SegmentPreparer prepared = ahead;
    ahead = null;
    Path unfinished = prepared == null ? folder.resolve(OWN) : prepared.unfinished();
    VolumeFile file = prepared == null ? prewrite(unfinished) : prepared.take();
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
      ahead = new SegmentPreparer(volume, folder.resolve(PREPARED), options.prewriteBytes());
    }
  }

  /** Tells how far the running segment is filled, in bytes. */
  void filled(long position) {
    if (ahead != null) {
      ahead.filled(position);
    }
  }

  private VolumeFile prewrite(Path unfinished) throws IOException {
    VolumeFile file = volume.create(unfinished);
    try {
      Zeros.write(file, 0, options.prewriteBytes());
      file.sync();
      return file;
    } catch (IOException e) {
      file.close();
      volume.delete(unfinished);
      throw e;
    }
  }

  @Override
  public void close() {
    if (ahead == null) {
      return;
    }
    try {
      ahead.abandon();
    } catch (IOException e) {
      LOG.warn("The next segment of {} was not pre-written; nothing needs it any more", folder, e);
    }
    ahead = null;
  }
}

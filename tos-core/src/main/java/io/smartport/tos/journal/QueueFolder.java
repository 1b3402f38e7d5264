package io.smartport.tos.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.openhft.chronicle.bytes.SyncMode;
import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

/** How all our Chronicle queues are made; their files roll by wall UTC. */
final class QueueFolder {
  /** A record must fit in a quarter of a block. */
  private static final int BLOCK_BYTES = 2 << 20;

  private static final long LOCK_TIMEOUT_MS = 2_000;

  private QueueFolder() {}

  static SingleChronicleQueueBuilder builder(Path folder) {
    return builder(folder, RollCycles.FAST_HOURLY);
  }

  /** A queue whose files are short, so that old ones can soon be deleted. */
  static SingleChronicleQueueBuilder telemetry(Path folder) {
    return builder(folder, RollCycles.FIVE_MINUTELY);
  }

  private static SingleChronicleQueueBuilder builder(Path folder, RollCycle cycle) {
    return SingleChronicleQueueBuilder.binary(folder)
        .rollCycle(cycle)
        .blockSize(BLOCK_BYTES)
        .timeoutMS(LOCK_TIMEOUT_MS)
        .syncMode(SyncMode.SYNC);
  }

  /** Whether a writer has begun its first file; a reader that opens earlier would stay deaf. */
  static boolean hasFile(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, QueueFolder::isQueueFile)) {
      return files.iterator().hasNext();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  /** Whether a file holds records; their names sort by age. */
  static boolean isQueueFile(Path file) {
    return file.toString().endsWith(".cq4");
  }
}

package io.smartport.tos.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.DirectBuffer;

/**
 * What machines measure, in a Chronicle Queue of short life: a file holds five minutes, and the
 * newest few are kept. Nothing is synced. One thread uses it.
 */
public final class TelemetryWriter implements AutoCloseable {
  private static final int FILES_KEPT = 2;

  private final Path folder;
  private final ChronicleQueue queue;
  private final ExcerptAppender appender;
  private final QueueFormat record = new QueueFormat();
  private int cycle = -1;
  private long number;

  private TelemetryWriter(Path folder, ChronicleQueue queue) {
    this.folder = folder;
    this.queue = queue;
    this.appender = queue.createAppender();
  }

  /**
   * Opens a queue for append, or creates it.
   *
   * @param folder the folder of the queue, of which this process is the only writer
   */
  public static TelemetryWriter open(Path folder) {
    ChronicleQueue queue = QueueFolder.telemetry(folder).build();
    try {
      return new TelemetryWriter(folder, queue);
    } catch (RuntimeException e) {
      queue.close();
      throw e;
    }
  }

  /**
   * Adds what a machine measured.
   *
   * @param message holds SBE header and body
   */
  public void append(int machine, DirectBuffer message, int offset, int length) {
    record.encode(machine, 0, number++, QueueFormat.MESSAGE, message, offset, length);
    try (DocumentContext document = appender.writingDocument()) {
      document.wire().bytes().writeSome(record.bytes());
    }
    if (appender.cycle() != cycle) {
      cycle = appender.cycle();
      deleteOldFiles();
    }
  }

  private void deleteOldFiles() {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> ascending = files.filter(QueueFolder::isQueueFile).sorted().toList();
      for (Path old : ascending.subList(0, Math.max(0, ascending.size() - FILES_KEPT))) {
        Files.delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete old files of " + folder, e);
    }
  }

  @Override
  public void close() {
    try (queue) {
      appender.close();
    }
  }
}

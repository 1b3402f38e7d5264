package io.smartport.tos.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {
  @TempDir private Path temp;
  private final UnsafeBuffer message = new UnsafeBuffer(new byte[16]);
  private final List<Integer> machines = new ArrayList<>();

  @Test
  void aReaderHearsWhatComesAfterIt() {
    Path folder = temp.resolve("telemetry");
    try (TelemetryReader reader = new TelemetryReader(folder)) {
      assertThat(poll(reader)).isZero();
      try (TelemetryWriter writer = TelemetryWriter.open(folder)) {
        append(writer, 1);
        poll(reader);
        append(writer, 2);
        append(writer, 3);
        poll(reader);
      }
      try (TelemetryWriter writer = TelemetryWriter.open(folder)) {
        append(writer, 4);
        poll(reader);
      }
    }
    assertThat(machines).containsExactly(2, 3, 4);
  }

  @Test
  void onlyTheNewestFilesAreKept() throws IOException {
    Path folder = temp.resolve("telemetry");
    try (TelemetryWriter writer = TelemetryWriter.open(folder)) {
      for (String old : new String[] {"20200101-0000V.cq4", "20200101-0005V.cq4"}) {
        Files.writeString(folder.resolve(old), "old");
      }
      append(writer, 1);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(QueueFolder::isQueueFile)).hasSize(2);
    }
  }

  private void append(TelemetryWriter writer, int machine) {
    writer.append(machine, message, 0, message.capacity());
  }

  private int poll(TelemetryReader reader) {
    return reader.poll((machine, buffer, offset, length) -> machines.add(machine), 100);
  }
}

package io.smartport.tos.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngressTest {
  private static final long FIRST = 7_000;
  private static final long SECOND = 7_001;

  @TempDir private Path temp;

  private static final class Collected implements IngressReader.Handler {
    final List<String> messages = new ArrayList<>();
    final List<String> damages = new ArrayList<>();

    @Override
    public void onMessage(
        long incarnation, long sequence, DirectBuffer buffer, int offset, int length) {
      messages.add(
          incarnation + "/" + sequence + " " + buffer.getStringWithoutLengthAscii(offset, length));
    }

    @Override
    public void onDamage(Path folder, String what) {
      damages.add(what);
    }
  }

  private final Collected collected = new Collected();

  private Path queue() {
    return temp.resolve("ingress");
  }

  private static void append(IngressWriter writer, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    writer.append(new UnsafeBuffer(bytes), 0, bytes.length);
  }

  @Test
  void aReaderWaitsForTheFirstMessageAndFollowsOverRestartsOfTheWriter() {
    try (IngressReader reader = new IngressReader(queue(), (incarnation, sequence) -> false)) {
      assertThat(reader.poll(collected, 10)).isZero();
      assertThat(reader.isOpen()).isFalse();
      try (IngressWriter writer = IngressWriter.open(queue(), FIRST)) {
        assertThat(reader.poll(collected, 10)).isZero();
        append(writer, "a");
        append(writer, "b");
        append(writer, "c");
        assertThat(reader.poll(collected, 2)).isEqualTo(2);
        assertThat(reader.poll(collected, 2)).isEqualTo(1);
      }
      try (IngressWriter writer = IngressWriter.open(queue(), SECOND)) {
        append(writer, "d");
        assertThat(reader.poll(collected, 10)).isEqualTo(1);
      }
      assertThat(reader.isOpen()).isTrue();
    }
    assertThat(collected.messages).containsExactly("7000/0 a", "7000/1 b", "7000/2 c", "7001/0 d");
  }

  @Test
  void aReaderThatComesLaterGoesOnBehindWhatWasTaken() {
    try (IngressWriter writer = IngressWriter.open(queue(), FIRST)) {
      append(writer, "a");
      append(writer, "b");
    }
    try (IngressWriter writer = IngressWriter.open(queue(), SECOND)) {
      append(writer, "c");
      append(writer, "d");
    }
    try (IngressReader reader =
        new IngressReader(
            queue(),
            (incarnation, sequence) ->
                incarnation == FIRST || (incarnation == SECOND && sequence <= 0))) {
      assertThat(reader.poll(collected, 10)).isEqualTo(1);
    }
    assertThat(collected.messages).containsExactly("7001/1 d");
  }

  @Test
  void aReaderOfAQueueOfWhichAllWasTakenWaitsForMore() {
    try (IngressWriter writer = IngressWriter.open(queue(), FIRST);
        IngressReader reader = new IngressReader(queue(), (incarnation, sequence) -> true)) {
      append(writer, "a");
      assertThat(reader.poll(collected, 10)).isZero();
      append(writer, "b");
      assertThat(reader.poll(collected, 10)).isEqualTo(1);
    }
    assertThat(collected.messages).containsExactly("7000/1 b");
  }

  @Test
  void aDamagedMessageIsToldAndPassedOver() throws IOException {
    try (IngressWriter writer = IngressWriter.open(queue(), FIRST)) {
      append(writer, "first");
      append(writer, "second");
      append(writer, "third");
    }
    alter("second");
    try (IngressReader reader = new IngressReader(queue(), (incarnation, sequence) -> false)) {
      reader.poll(collected, 10);
    }
    assertThat(collected.messages).containsExactly("7000/0 first", "7000/2 third");
    assertThat(collected.damages)
        .singleElement()
        .asString()
        .startsWith("the check sum of the record does not fit");
  }

  private void alter(String what) throws IOException {
    try (Stream<Path> files = Files.list(queue())) {
      Path file = files.filter(f -> f.toString().endsWith(".cq4")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      byte[] wanted = what.getBytes(StandardCharsets.US_ASCII);
      int at = 0;
      while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        at++;
      }
      try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
        out.seek(at);
        out.write('X');
      }
    }
  }

  @Test
  void aMessageThatCannotBeKeptIsRefused() {
    try (IngressWriter writer = IngressWriter.open(queue(), FIRST)) {
      UnsafeBuffer large = new UnsafeBuffer(new byte[OutboundJournal.MAX_LENGTH + 1]);
      assertThatThrownBy(() -> writer.append(large, 0, large.capacity()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A message has 1 to 262144 bytes, got 262145");
    }
  }
}

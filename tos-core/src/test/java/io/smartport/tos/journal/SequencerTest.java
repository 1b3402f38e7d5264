package io.smartport.tos.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequencerTest {
  private final SimulatedVolume volume = new SimulatedVolume(1);
  private final UnsafeBuffer message = new UnsafeBuffer(new byte[] {1, 2, 3, 4, 5});
  private long wallNanos;

  @Test
  void aMessageGetsIndexAndTimeAndKeepsItsIdentity() throws IOException {
    SegmentJournal journal = SegmentJournal.open(volume, Samples.FOLDER, Samples.SMALL);
    List<String> received = new ArrayList<>();
    Sequencer sequencer =
        new Sequencer(
            journal,
            SyncPolicy.EVERY_COMMIT,
            0,
            () -> wallNanos,
            (index, buffer, offset, length) ->
                received.add(
                    index
                        + " "
                        + InboundHeader.index(buffer, offset)
                        + " at "
                        + InboundHeader.atMs(buffer, offset)
                        + " from "
                        + InboundHeader.source(buffer, offset)
                        + "/"
                        + InboundHeader.incarnation(buffer, offset)
                        + "/"
                        + InboundHeader.sequence(buffer, offset)
                        + " in "
                        + InboundHeader.ingressNanos(buffer, offset)
                        + " of "
                        + (length - InboundHeader.LENGTH)
                        + " last "
                        + buffer.getByte(offset + length - 1)));

    assertThat(sequencer.offer(1000, 65535, -7, 40, 99, message, 0, 5)).isEqualTo(1);
    assertThat(sequencer.offer(1001, 2, 8, 41, 98, message, 1, 3)).isEqualTo(2);
    assertThat(received).isEmpty();
    assertThat(sequencer.commit()).isTrue();
    assertThat(received)
        .containsExactly(
            "1 1 at 1000 from 65535/-7/40 in 99 of 5 last 5",
            "2 2 at 1001 from 2/8/41 in 98 of 3 last 4");
    assertThat(sequencer.commit()).isFalse();
  }

  @Test
  void nothingIsHandedOnBeforeItIsDurable() throws IOException {
    SegmentJournal journal = SegmentJournal.open(volume, Samples.FOLDER, Samples.SMALL);
    Sequencer sequencer =
        new Sequencer(
            journal,
            SyncPolicy.EVERY_COMMIT,
            0,
            () -> wallNanos,
            (index, buffer, offset, length) ->
                assertThat(journal.syncedIndex()).isGreaterThanOrEqualTo(index));
    for (int i = 0; i < 50; i++) {
      sequencer.offer(i, 1, 1, i, 0, message, 0, 5);
      if (i % 3 == 0) {
        sequencer.commit();
      }
    }
  }

  @Test
  void nothingIsHandedOnWhenTheSyncFails() throws IOException {
    SegmentJournal journal = SegmentJournal.open(volume, Samples.FOLDER, Samples.SMALL);
    List<Long> received = new ArrayList<>();
    Sequencer sequencer =
        new Sequencer(
            journal,
            SyncPolicy.EVERY_COMMIT,
            0,
            () -> wallNanos,
            (index, _, _, _) -> received.add(index));
    sequencer.offer(1, 1, 1, 1, 0, message, 0, 5);
    volume.syncError = "Input/output error";
    assertThatThrownBy(sequencer::commit).isInstanceOf(JournalFailedException.class);
    volume.syncError = "";
    assertThatThrownBy(sequencer::commit).isInstanceOf(JournalFailedException.class);
    assertThat(received).isEmpty();
  }

  @Test
  void whatTheReceiverOffersBelongsToTheNextGroup() {
    MemoryJournal journal = new MemoryJournal();
    List<Long> received = new ArrayList<>();
    Sequencer[] self = new Sequencer[1];
    self[0] =
        new Sequencer(
            journal,
            SyncPolicy.EVERY_COMMIT,
            0,
            () -> wallNanos,
            (index, _, _, _) -> {
              received.add(index);
              if (index < 5) {
                self[0].offer(0, 9, 1, index, 0, message, 0, 5);
              }
            });
    self[0].offer(0, 1, 1, 1, 0, message, 0, 5);
    self[0].offer(0, 1, 1, 2, 0, message, 0, 5);
    self[0].commit();
    assertThat(received).containsExactly(1L, 2L);
    self[0].commit();
    assertThat(received).containsExactly(1L, 2L, 3L, 4L);
    self[0].commit();
    assertThat(received).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void timeNeverRunsBackwards() {
    MemoryJournal journal = new MemoryJournal();
    long[] last = {5_000};
    Sequencer sequencer =
        new Sequencer(
            journal,
            SyncPolicy.EVERY_COMMIT,
            5_000,
            () -> wallNanos,
            (_, buffer, offset, _) -> {
              assertThat(InboundHeader.atMs(buffer, offset)).isGreaterThanOrEqualTo(last[0]);
              last[0] = InboundHeader.atMs(buffer, offset);
            });
    Random random = new Random(4);
    for (int i = 0; i < 1_000; i++) {
      sequencer.offer(random.nextInt(10_000), 1, 1, i, 0, message, 0, 5);
      sequencer.commit();
    }
  }

  @Test
  void theSimulationSyncsAtMostOnceAWallSecond() throws IOException {
    SegmentJournal journal = SegmentJournal.open(volume, Samples.FOLDER, Samples.SMALL);
    List<Long> received = new ArrayList<>();
    Sequencer sequencer =
        new Sequencer(
            journal,
            SyncPolicy.AT_MOST_ONCE_A_WALL_SECOND,
            0,
            () -> wallNanos,
            (index, _, _, _) -> received.add(index));
    for (int i = 0; i < 30; i++) {
      sequencer.offer(i, 1, 1, i, 0, message, 0, 5);
      sequencer.commit();
      wallNanos += 100_000_000;
    }
    assertThat(received).hasSize(30);
    assertThat(journal.syncedIndex()).isEqualTo(21);
  }

  @Test
  void aSteadyLoadAllocatesNothing(@TempDir Path temp) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] sum = {0};
    UnsafeBuffer large = new UnsafeBuffer(new byte[200]);
    try (SegmentJournal journal =
        SegmentJournal.open(new FileVolume(), temp, SegmentOptions.compact())) {
      Sequencer sequencer =
          new Sequencer(
              journal,
              SyncPolicy.EVERY_COMMIT,
              0,
              () -> wallNanos,
              (_, buffer, offset, _) -> sum[0] += buffer.getLong(offset));
      long before = 0;
      for (int group = 0; group < 400; group++) {
        if (group == 200) {
          before = threads.getCurrentThreadAllocatedBytes();
        }
        for (int i = 0; i < 20; i++) {
          sequencer.offer(group, 1, 1, i, 0, large, 0, 200);
        }
        sequencer.commit();
      }
      long perMessage = (threads.getCurrentThreadAllocatedBytes() - before) / (200 * 20);
      assertThat(perMessage).isZero();
      assertThat(sum[0]).isEqualTo(8_000L * 8_001 / 2);
    }
  }
}

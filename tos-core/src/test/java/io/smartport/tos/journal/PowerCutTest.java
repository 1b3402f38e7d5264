package io.smartport.tos.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PowerCutTest {
  private static final int SEEDS = 10_000;
  private static final int LIVES = 4;

  @Test
  void noAcknowledgedRecordIsLostWhereverThePowerGoes() throws IOException {
    int cuts = 0;
    int tails = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      SimulatedVolume volume = new SimulatedVolume(seed);
      Random random = new Random(seed * 7919L);
      SegmentOptions options = random.nextBoolean() ? Samples.TINY : Samples.SMALL;
      long acknowledged = 0;
      long offered = 0;
      for (int life = 0; life < LIVES; life++) {
        volume.operationsLeft = random.nextInt(life == 0 ? 40 : 120);
        try (SegmentJournal journal = SegmentJournal.open(volume, Samples.FOLDER, options)) {
          tails += journal.report().cut().isPresent() ? 1 : 0;
          assertThat(journal.lastIndex()).as("seed %d", seed).isBetween(acknowledged, offered);
          acknowledged = journal.lastIndex();
          offered = acknowledged;
          for (int group = 0; group < 12; group++) {
            int count = 1 + random.nextInt(6);
            offered += count;
            Samples.appendGroup(journal, count);
            acknowledged = journal.syncedIndex();
          }
        } catch (SimulatedVolume.PowerCut _) {
          cuts++;
        }
        if (random.nextInt(4) == 0) {
          volume.kill();
        } else {
          volume.restart();
        }
      }
      try (SegmentJournal journal = SegmentJournal.open(volume, Samples.FOLDER, options)) {
        assertThat(journal.lastIndex()).as("seed %d", seed).isBetween(acknowledged, offered);
        assertThat(Samples.read(journal, 1))
            .as("seed %d", seed)
            .isEqualTo(Samples.upTo(journal.lastIndex()));
      }
    }
    assertThat(cuts).as("lives that a power cut ended").isGreaterThan(SEEDS);
    assertThat(tails).as("torn tails").isGreaterThan(SEEDS / 10);
  }
}

package io.smartport.tos.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class SnapshotStoreTest {
  private static final Path FOLDER = Path.of("journal", "snapshots");

  private final SimulatedVolume volume = new SimulatedVolume(3);

  private static UnsafeBuffer state(long index) {
    byte[] bytes = new byte[20 + (int) index % 50];
    new Random(index).nextBytes(bytes);
    return new UnsafeBuffer(bytes);
  }

  private SnapshotStore store(int keep) {
    return new SnapshotStore(volume, FOLDER, 4, keep);
  }

  @Test
  void aSnapshotIsReadAsItWasWritten() {
    store(SnapshotStore.KEEP_ALL).write(77, -5, state(77));
    Snapshot snapshot = store(SnapshotStore.KEEP_ALL).read(77);
    assertThat(snapshot.index()).isEqualTo(77);
    assertThat(snapshot.stateHash()).isEqualTo(-5);
    assertThat(snapshot.bytes()).isEqualTo(state(77));
  }

  @Test
  void theNewestComeFirstAndTheOldestGo() {
    for (long index : List.of(5L, 40L, 300L, 1000L)) {
      store(2).write(index, 1, state(index));
    }
    assertThat(store(2).list()).containsExactly(1000L, 300L);
  }

  @Test
  void aFlippedByteAnywhereIsFoundAndNamed() {
    store(1).write(9, 1, state(9));
    Path file = volume.files().getFirst();
    byte[] bytes = volume.bytes(file);
    for (int at = 0; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= (byte) (1 << (at % 8));
      volume.put(file, damaged);
      assertThat(catchThrowable(() -> store(1).read(9)))
          .as("byte %d", at)
          .isInstanceOf(JournalDamagedException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("index 9");
    }
  }

  @Test
  void aSnapshotCutAnywhereIsFoundAndNamed() {
    store(1).write(9, 1, state(9));
    Path file = volume.files().getFirst();
    byte[] bytes = volume.bytes(file);
    for (int cut = 0; cut < bytes.length; cut++) {
      volume.put(file, Arrays.copyOf(bytes, cut));
      assertThat(catchThrowable(() -> store(1).read(9)))
          .as("cut at %d", cut)
          .isInstanceOf(JournalDamagedException.class);
    }
  }

  @Test
  void aSnapshotOfAnotherBehaviourIsRefusedByName() {
    store(1).write(9, 1, state(9));
    assertThatThrownBy(() -> new SnapshotStore(volume, FOLDER, 5, 1).read(9))
        .isInstanceOf(JournalRefusedException.class)
        .hasMessageContaining("behaviourVersion is 4, this program is 5");
  }

  @Test
  void aPowerCutLeavesTheSnapshotsBeforeAndAtMostAWholeNewOne() {
    for (int seed = 0; seed < 500; seed++) {
      SimulatedVolume cut = new SimulatedVolume(seed);
      SnapshotStore snapshots = new SnapshotStore(cut, FOLDER, 4, 2);
      snapshots.write(1, 1, state(1));
      cut.operationsLeft = seed % 8;
      boolean returned = false;
      try {
        snapshots.write(2, 2, state(2));
        returned = true;
      } catch (SimulatedVolume.PowerCut _) {
        assertThat(returned).isFalse();
      }
      cut.restart();
      List<Long> left = snapshots.list();
      assertThat(left).as("seed %d", seed).contains(1L);
      assertThat(left.contains(2L) || !returned).as("seed %d", seed).isTrue();
      for (long index : left) {
        assertThat(snapshots.read(index).bytes()).isEqualTo(state(index));
      }
    }
  }
}

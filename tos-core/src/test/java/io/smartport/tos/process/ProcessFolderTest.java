package io.smartport.tos.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFolderTest {
  @TempDir private Path temp;

  @Test
  void aSecondProcessIsRefusedAndTheFirstNamed() throws IOException {
    Path path = temp.resolve("core");
    try (ProcessFolder folder = ProcessFolder.open(path)) {
      assertThat(folder.path()).isEqualTo(path);
      assertThatThrownBy(() -> ProcessFolder.open(path))
          .isInstanceOf(IOException.class)
          .hasMessage(
              path
                  + ": process "
                  + ProcessHandle.current().pid()
                  + " runs on this folder; only one may");
    }
    ProcessFolder.open(path).close();
  }

  @Test
  void anIncarnationIsNewAtEachStartWhateverTheClockSays() throws IOException {
    try (ProcessFolder folder = ProcessFolder.open(temp)) {
      assertThat(folder.nextIncarnation(1_000)).isEqualTo(1_000);
      assertThat(folder.nextIncarnation(1_000)).isEqualTo(1_001);
      assertThat(folder.nextIncarnation(5)).isEqualTo(1_002);
    }
    try (ProcessFolder folder = ProcessFolder.open(temp)) {
      assertThat(folder.nextIncarnation(900)).isEqualTo(1_003);
      assertThat(folder.nextIncarnation(2_000)).isEqualTo(2_000);
    }
  }

  @Test
  void anIncarnationThatCannotBeReadIsNamed() throws IOException {
    Files.writeString(temp.resolve("incarnation"), "many");
    try (ProcessFolder folder = ProcessFolder.open(temp)) {
      assertThatThrownBy(() -> folder.nextIncarnation(1))
          .isInstanceOf(IOException.class)
          .hasMessage(temp.resolve("incarnation") + ": a number is wanted, not 'many'");
    }
  }
}

package io.smartport.tos.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboundFollowerTest {
  private static final UnsafeBuffer PAYLOAD = new UnsafeBuffer(new byte[16]);

  @TempDir private Path temp;
  private final List<String> keys = new ArrayList<>();

  private Path queue() {
    return temp.resolve("outbound");
  }

  private static void append(ChronicleOutbound outbound, long index, int ordinal) {
    outbound.append(index, ordinal, PAYLOAD, 0, PAYLOAD.capacity());
  }

  private int poll(OutboundFollower follower) {
    return follower.poll(
        (index, ordinal, buffer, offset, length) -> keys.add(index + "/" + ordinal), 100);
  }

  @Test
  void aFollowerWaitsForTheCoreAndFollowsOverItsRestarts() {
    try (OutboundFollower follower = OutboundFollower.behind(queue(), 0, -1)) {
      assertThat(poll(follower)).isZero();
      assertThat(follower.isOpen()).isFalse();
      try (ChronicleOutbound outbound = ChronicleOutbound.open(queue())) {
        append(outbound, 1, 0);
        append(outbound, 1, 1);
        poll(follower);
      }
      try (ChronicleOutbound outbound = ChronicleOutbound.open(queue())) {
        append(outbound, 3, 0);
        poll(follower);
      }
      assertThat(follower.isOpen()).isTrue();
    }
    assertThat(keys).containsExactly("1/0", "1/1", "3/0");
  }

  @Test
  void aFollowerGoesOnBehindItsPlace() {
    try (ChronicleOutbound outbound = ChronicleOutbound.open(queue())) {
      append(outbound, 1, 0);
      append(outbound, 4, 0);
      append(outbound, 4, 1);
      append(outbound, 6, 0);
    }
    try (OutboundFollower follower = OutboundFollower.behind(queue(), 4, 0)) {
      poll(follower);
    }
    assertThat(keys).containsExactly("4/1", "6/0");
  }

  @Test
  void aPlaceBetweenTwoOutputsIsFoundToo() {
    try (ChronicleOutbound outbound = ChronicleOutbound.open(queue())) {
      append(outbound, 1, 0);
      append(outbound, 9, 0);
    }
    try (OutboundFollower follower = OutboundFollower.behind(queue(), 5, 3)) {
      poll(follower);
    }
    assertThat(keys).containsExactly("9/0");
  }

  @Test
  void aFollowerAtTheEndHearsOnlyWhatComes() {
    try (ChronicleOutbound outbound = ChronicleOutbound.open(queue());
        OutboundFollower follower = OutboundFollower.atEnd(queue())) {
      append(outbound, 1, 0);
      assertThat(poll(follower)).isZero();
      append(outbound, 2, 0);
      poll(follower);
    }
    assertThat(keys).containsExactly("2/0");
  }
}

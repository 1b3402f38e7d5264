package io.smartport.tos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.journal.InboundHeader;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.message.StateHashedDecoder;
import io.smartport.tos.message.TermBegunEncoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class FollowerTest {
  private final Engine leader = new Engine();
  private final List<Long> snapshots = new ArrayList<>();
  private final Follower follower =
      new Follower(
          (index, hasOutputs) -> index % 600 == 0,
          (index, hash, buffer, offset, length) -> snapshots.add(index));

  private static UnsafeBuffer record(long index) {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
    InboundHeader.write(buffer, 0, index, index, 1, 7, index, 0);
    new TermBegunEncoder()
        .wrapAndApplyHeader(buffer, InboundHeader.LENGTH, new MessageHeaderEncoder())
        .term((int) index);
    return buffer;
  }

  /** Lets both handle a record; what the leader says of its hash is changed by {@code error}. */
  private void handle(long index, long error) {
    UnsafeBuffer record = record(index);
    leader.onMessage(
        record,
        0,
        record.capacity(),
        (inbound, ordinal, b, offset, length) -> {
          MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(b, offset);
          if (header.templateId() == StateHashedDecoder.TEMPLATE_ID) {
            StateHashedDecoder hashed = new StateHashedDecoder();
            hashed.wrapAndApplyHeader(b, offset, header);
            follower.leaderHashed(hashed.inboundIndex(), hashed.stateHash() + error);
          }
        });
    follower.onRecord(record, 0, record.capacity());
  }

  @Test
  void theSameRecordsGiveTheSameStateAndSnapshotsWhenDue() {
    for (long index = 1; index <= 2_500; index++) {
      handle(index, 0);
    }
    assertThat(follower.divergence()).isEmpty();
    assertThat(follower.lastIndex()).isEqualTo(2_500);
    assertThat(follower.stateHash()).isEqualTo(leader.stateHash());
    assertThat(snapshots).containsExactly(600L, 1_200L, 1_800L, 2_400L);
  }

  @Test
  void anotherHashIsADivergenceAndNothingIsHandledBehindIt() {
    for (long index = 1; index <= 1_500; index++) {
      handle(index, index == 1_000 ? 1 : 0);
    }
    assertThat(follower.divergence().orElseThrow().index()).isEqualTo(1_000);
    assertThat(follower.divergence().orElseThrow().text()).contains("after message 1000");
    assertThat(follower.lastIndex()).isEqualTo(1_000);
  }

  @Test
  void aLeaderThatDoesNotTellItsHashIsADivergence() {
    for (long index = 1; index <= 1_000; index++) {
      UnsafeBuffer record = record(index);
      follower.onRecord(record, 0, record.capacity());
    }
    assertThat(follower.divergence().orElseThrow().text()).contains("not told");
  }
}

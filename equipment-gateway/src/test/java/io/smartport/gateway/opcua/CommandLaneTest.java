package io.smartport.gateway.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.gateway.opcua.CommandListener.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CommandLaneTest {
  private final List<String> fates = new ArrayList<>();
  private final CommandLane lane =
      new CommandLane(
          (entry, fate, refusal) -> fates.add(entry.job() + " " + fate + " " + refusal));

  private static CommandLane.Entry entry(int job) {
    return new CommandLane.Entry(
        Command.ORDER, 1, job, 1, session -> CompletableFuture.completedFuture(0));
  }

  @Test
  void commandsGoOneAtATimeInTheirOrder() {
    lane.add(entry(1));
    lane.add(entry(2));
    CommandLane.Entry first = Objects.requireNonNull(lane.next());
    assertThat(lane.next()).as("one is under way").isNull();
    assertThat(lane.answered(first, 0)).isTrue();
    CommandLane.Entry second = Objects.requireNonNull(lane.next());
    assertThat(lane.answered(second, 7)).isTrue();
    assertThat(fates).containsExactly("1 ACCEPTED 0", "2 REFUSED 7");
  }

  @Test
  void whatIsUnderWayWhenTheSessionIsLostStaysUnknownAndTheRestIsNotSent() {
    lane.add(entry(1));
    lane.add(entry(2));
    CommandLane.Entry first = Objects.requireNonNull(lane.next());
    lane.lose();
    assertThat(fates).containsExactly("1 UNKNOWN 0", "2 DROPPED 0");
    assertThat(lane.answered(first, 0)).as("too late").isFalse();
    assertThat(fates).hasSize(2);
  }

  @Test
  void noMoreWaitThanThereIsRoomFor() {
    for (int job = 0; job < 70; job++) {
      lane.add(entry(job));
    }
    assertThat(fates).hasSize(6).allMatch(fate -> fate.contains("DROPPED"));
  }
}

package io.smartport.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.message.Flag;
import io.smartport.tos.message.JobKind;
import io.smartport.tos.message.LiftBoxEncoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.message.ReadMachineEncoder;
import io.smartport.tos.message.StateHashedEncoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandRouterTest {
  private static final int CRANE = 2;
  private static final long NOW_MS = 50_000;

  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(256);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final List<String> sent = new ArrayList<>();
  private final CraneLink link = new CraneLink(CRANE, new Port(), new RecordedFacts());
  private long siteMs = NOW_MS;
  private final CommandRouter router =
      new CommandRouter(
          new CommandRouter.Links() {
            @Override
            public @Nullable CraneLink crane(int machine) {
              return machine == CRANE ? link : null;
            }

            @Override
            public @Nullable TruckLink truck(int machine) {
              return null;
            }
          },
          () -> siteMs);

  private final class Port implements CranePort {
    @Override
    public void order(CraneJob order) {
      sent.add("order " + order.job());
    }

    @Override
    public void permit(
        int term, int job, int attempt, boolean pick, long counterpart, long notAfterMachineMs) {
      sent.add("permit " + job);
    }

    @Override
    public void withdraw(int term, int job, int attempt) {
      sent.add("withdraw " + job);
    }

    @Override
    public void read() {
      sent.add("read");
    }
  }

  private void lift(int machine, int job, long notAfterMs) {
    new LiftBoxEncoder()
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(machine)
        .term(1)
        .job(job)
        .attempt(0)
        .kind(JobKind.BOX)
        .pickPermitted(Flag.YES)
        .placePermitted(Flag.YES)
        .notAfterMs(notAfterMs);
    router.onOutput(buffer, 0);
  }

  private void read() {
    new ReadMachineEncoder().wrapAndApplyHeader(buffer, 0, header).machine(CRANE).term(1);
    router.onOutput(buffer, 0);
  }

  private void report() {
    link.onReading(new CraneReading(1, 0, 0, 0, -1, 0, false, 0, -1, -1, -1, -1, 0, 0, 0), NOW_MS);
  }

  @Test
  void aCommandGoesToItsMachineAndOtherOutputsGoNowhere() {
    report();
    lift(CRANE, 7, NOW_MS + 1);
    lift(CRANE + 1, 8, NOW_MS + 1);
    read();
    new StateHashedEncoder().wrapAndApplyHeader(buffer, 0, header);
    router.onOutput(buffer, 0);
    assertThat(sent).containsExactly("order 7", "read");
    assertThat(router.late()).isZero();
  }

  @Test
  void aGatewayThatWasHeldUpSendsNothingFromBefore() {
    report();
    lift(CRANE, 7, NOW_MS);
    siteMs += 1_502;
    lift(CRANE, 8, NOW_MS + 1_500);
    read();
    lift(CRANE, 9, NOW_MS + 30_000);
    assertThat(sent).containsExactly("order 7", "read", "order 9");
    assertThat(router.late()).isEqualTo(1);
  }
}

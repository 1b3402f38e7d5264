package io.smartport.simulator.plc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartport.gateway.opcua.CommandListener.Command;
import io.smartport.gateway.opcua.CraneCount;
import io.smartport.simulator.plc.CraneRig.Fate;
import io.smartport.simulator.plc.CraneRig.Gateway;
import io.smartport.simulator.plc.CraneRig.Target;
import io.smartport.simulator.plc.control.RefusalCode;
import io.smartport.simulator.relay.TcpRelay.Direction;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two gateways, and cores of different terms, at one crane. */
class MastershipIT {
  private static final int BOX = 7;
  private static final Target FROM = Target.slot(10, 3, 1);
  private static final Target TO = Target.slot(14, 5, 1);

  private CraneRig rig;

  @BeforeEach
  void connect() throws IOException {
    rig = new CraneRig();
    rig.plant.box(BOX, FROM.place());
    rig.gateway.awaitLive();
  }

  @AfterEach
  void close() throws IOException {
    rig.close();
  }

  @Test
  void aCommandOfAnOlderTermIsRefusedByThePlc() {
    rig.gateway.lift(5, 0, 1, BOX, FROM, TO);
    rig.awaitFate(Fate.accepted(Command.ORDER, 0, 1));
    rig.gateway.close();
    try (Gateway second = rig.new Gateway("gateway-2")) {
      second.awaitLive();
      second.lift(4, 1, 1, BOX, TO, FROM);
      rig.awaitFate(Fate.refused(Command.ORDER, 1, 1, RefusalCode.OLD_TERM));
      assertThat(rig.plc.refusals().of(RefusalCode.OLD_TERM)).isPositive();
    }
  }

  @Test
  void aSecondGatewayWaitsUntilTheFirstIsSilent() {
    try (Gateway second = rig.new Gateway("gateway-2")) {
      await()
          .atMost(CraneRig.PATIENCE)
          .until(() -> second.cranes.counters().get(CraneCount.CLAIMS_REFUSED) > 3);
      assertThat(second.isLive()).isFalse();
      assertThat(rig.gateway.isLive()).isTrue();
      rig.gateway.close();
      second.awaitLive();
    }
  }

  @Test
  void aGatewayWhoseCoreIsNewerTakesTheCrane() {
    try (Gateway second = rig.new Gateway("gateway-2", 9)) {
      second.awaitLive();
      await().atMost(CraneRig.PATIENCE).until(() -> !rig.gateway.isLive());
      assertThat(rig.facts.all()).contains("lost");
      second.lift(9, 0, 1, BOX, FROM, TO);
      rig.awaitFact("job 0/1 step 5");
    }
  }

  @Test
  void aGatewayThatRestartsUnderItsNameTakesItsCraneBackAtOnce() {
    rig.relay.hold(Direction.TO_CLIENT);
    rig.awaitFact("lost");
    rig.relay.letGo(Direction.TO_CLIENT);
    rig.gateway.awaitLive();
    rig.gateway.lift(1, 0, 1, BOX, FROM, TO);
    rig.awaitFate(Fate.accepted(Command.ORDER, 0, 1));
  }
}

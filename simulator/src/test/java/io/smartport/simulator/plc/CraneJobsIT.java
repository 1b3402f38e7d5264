package io.smartport.simulator.plc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartport.gateway.opcua.CommandListener.Command;
import io.smartport.gateway.opcua.TelemetryKind;
import io.smartport.simulator.plc.CraneRig.Fate;
import io.smartport.simulator.plc.CraneRig.Target;
import io.smartport.simulator.plc.control.RefusalCode;
import io.smartport.tos.site.PlaceCode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A yard crane works over OPC UA: plant, PLC, gateway and link, with real sockets. */
class CraneJobsIT {
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
  void aBoxIsCarriedFromSlotToSlot() {
    assertThat(rig.facts.all()).containsExactly("reported job -1 step 0");
    rig.gateway.lift(1, 0, 1, BOX, FROM, TO);
    rig.awaitFact("job 0/1 step 5");
    assertThat(rig.plant.placeOf(BOX)).isEqualTo(TO.place());
    assertThat(rig.fates).containsExactly(Fate.accepted(Command.ORDER, 0, 1));
    assertThat(rig.facts.all())
        .containsSubsequence("job 0/1 step 1", "job 0/1 step 3", "job 0/1 step 5");
  }

  @Test
  void theCraneWaitsOverItsTakerUntilTheTruckIsThere() {
    rig.gateway.lift(1, 3, 1, BOX, FROM, Target.truck(false));
    rig.awaitFact("job 3/1 step 4");
    assertThat(rig.plant.placeOf(BOX)).isEqualTo(PlaceCode.crane(WallPlant.CRANE));
    rig.gateway.permit(1, 3, 1, false);
    rig.awaitFact("job 3/1 step 5");
    assertThat(rig.plant.placeOf(BOX)).isEqualTo(PlaceCode.truck(WallPlant.TRUCK));
    assertThat(rig.fates)
        .contains(Fate.accepted(Command.ORDER, 3, 1), Fate.accepted(Command.PERMIT, 3, 1));
  }

  @Test
  void aJobIsTakenBack() {
    rig.gateway.lift(1, 3, 1, BOX, FROM, Target.truck(false));
    rig.awaitFact("job 3/1 step 4");
    rig.gateway.withdraw(1, 3, 1);
    rig.awaitFact("job 3/1 refused " + RefusalCode.WITHDRAWN.code());
    assertThat(rig.fates).contains(Fate.accepted(Command.WITHDRAW, 3, 1));
    assertThat(rig.plant.placeOf(BOX)).isEqualTo(PlaceCode.crane(WallPlant.CRANE));
  }

  @Test
  void aLateCommandIsRefusedAndCounted() {
    rig.gateway.lift(1, 4, 1, BOX, FROM, TO, rig.plant.nowMs() - 1_000);
    rig.awaitFate(Fate.refused(Command.ORDER, 4, 1, RefusalCode.LATE));
    rig.awaitFact("job 4/1 refused " + RefusalCode.LATE.code());
    assertThat(rig.plc.refusals().of(RefusalCode.LATE)).isEqualTo(1);
    assertThat(rig.plant.placeOf(BOX)).isEqualTo(FROM.place());
  }

  @Test
  void aRepeatedOrderIsRefusedAndTheJobGoesOn() {
    rig.gateway.lift(1, 5, 1, BOX, FROM, TO);
    rig.gateway.lift(1, 5, 1, BOX, FROM, TO);
    rig.awaitFate(Fate.refused(Command.ORDER, 5, 1, RefusalCode.REPEATED));
    rig.awaitFact("job 5/1 step 5");
    assertThat(rig.plc.refusals().of(RefusalCode.REPEATED)).isEqualTo(1);
  }

  @Test
  void aLaterAttemptOfARunningJobIsTheSameWork() {
    rig.gateway.lift(1, 5, 1, BOX, FROM, TO);
    rig.gateway.lift(2, 5, 2, BOX, FROM, TO);
    rig.awaitFate(Fate.accepted(Command.ORDER, 5, 2));
    rig.awaitFact("job 5/2 step 5");
    assertThat(rig.plant.placeOf(BOX)).isEqualTo(TO.place());
  }

  @Test
  void anOrderForAPlaceThatIsNotThereIsRefused() {
    Target nowhere = new Target(PlaceCode.slot(77, 10, 3, 1), TO.xMm(), true);
    rig.gateway.lift(1, 6, 1, BOX, FROM, nowhere);
    rig.awaitFate(Fate.refused(Command.ORDER, 6, 1, RefusalCode.BAD_PARAMETER));
    rig.awaitFact("job 6/1 refused " + RefusalCode.BAD_PARAMETER.code());
  }

  @Test
  void aPermitForAJobThatTheCraneDoesNotHaveIsRefused() {
    rig.gateway.permit(1, 99, 1, true);
    rig.awaitFate(Fate.refused(Command.PERMIT, 99, 1, RefusalCode.UNKNOWN_JOB));
  }

  @Test
  void telemetryOfTheAxesComesIn() {
    double startX = rig.plant.snapshot().gantryXMm() * 1e-3;
    await()
        .atMost(CraneRig.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(rig.telemetry)
                    .containsEntry(TelemetryKind.GANTRY_POSITION, startX)
                    .containsEntry(TelemetryKind.LOAD, 0.0)
                    .containsKeys(TelemetryKind.HOIST_SPEED, TelemetryKind.WIND_SPEED));
    rig.gateway.lift(1, 0, 1, BOX, FROM, TO);
    await()
        .atMost(CraneRig.PATIENCE)
        .untilAsserted(() -> assertThat(rig.telemetry).containsEntry(TelemetryKind.LOAD, 20_000.0));
  }
}

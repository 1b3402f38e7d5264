package io.smartport.tos.quay;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.SampleSites;
import io.smartport.tos.work.CraneStep;
import io.smartport.tos.work.RecordedOutputs;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.WorkState;
import io.smartport.tos.work.crane.CraneJobs;
import io.smartport.tos.work.crane.CraneReport;
import io.smartport.tos.work.crane.Cranes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CraneRailTest {
  private static final CompiledSite SITE = SampleSites.site("beijiang-c");
  private static final int LEAST = SITE.stsModel().leastDistanceMm();
  private static final int WEST = SITE.quay().craneMinXMm();
  private static final int EAST = SITE.quay().craneMaxXMm();

  private final QuayState state = new QuayState();
  private final Cranes cranes = state.cranes;
  private final CraneRail rail = new CraneRail(SITE, state.cranes);
  private final CraneJobs jobs = jobs();
  private final int[] targets = new int[SITE.cranes().size()];

  private CraneJobs jobs() {
    CargoState cargo = new CargoState();
    RecordedOutputs outputs = new RecordedOutputs();
    Work work = new Work(cargo, new WorkState(), outputs);
    return new Quay(SITE, cargo, state, work, outputs).jobs();
  }

  @Test
  void cranesThatGoWhereTheyMayNeverComeNearEachOther() {
    Random random = new Random(4);
    for (int run = 0; run < 200; run++) {
      placeAll(random, 2 + random.nextInt(11));
      int[] x = new int[cranes.rows()];
      for (int crane = 0; crane < x.length; crane++) {
        x[crane] = cranes.xMm(crane);
      }
      for (int step = 0; step < 300; step++) {
        int crane = random.nextInt(x.length);
        int wanted = WEST + random.nextInt(EAST - WEST + 1);
        if (cranes.job(crane) >= 0) {
          driveOn(random, crane, x);
        } else if (rail.isFree(crane, wanted)) {
          go(crane, wanted);
        } else {
          sendAside(crane, wanted);
        }
        assertDistances(x);
      }
    }
  }

  @Test
  void aCraneWhosePlaceWasNeverReadBarsItsNeighbours() {
    resize(3);
    place(0, WEST);
    place(2, EAST);
    assertThat(rail.isFree(0, WEST)).isFalse();
    assertThat(rail.isFree(2, EAST)).isFalse();
  }

  @Test
  void theWholeWayOfANeighbourCounts() {
    resize(2);
    place(0, WEST);
    place(1, WEST + 3 * LEAST);
    assertThat(rail.isFree(0, WEST + LEAST)).isTrue();
    go(1, WEST + LEAST);
    assertThat(rail.isFree(0, WEST + 1)).isFalse();
  }

  @Test
  void onlyACraneWithSessionInAutomaticWithoutAJobIsIdle() {
    resize(1);
    place(0, WEST);
    assertThat(cranes.isIdle(0)).isTrue();
    jobs.mode(0, 1);
    assertThat(cranes.isIdle(0)).isFalse();
    jobs.mode(0, 0);
    jobs.lost(0);
    assertThat(cranes.isIdle(0)).isFalse();
    place(0, WEST);
    go(0, WEST);
    assertThat(cranes.isIdle(0)).isFalse();
  }

  @Test
  void anIdleNeighbourWithRoomGoesAside() {
    resize(3);
    place(0, WEST);
    place(1, WEST + LEAST);
    place(2, WEST + 2 * LEAST);
    int wanted = WEST + LEAST;
    int first = rail.idleNeighbourInTheWay(0, wanted, c -> true);
    assertThat(first).as("the last in the row goes first").isEqualTo(2);
    go(2, rail.asideXMm(0, 2, wanted));
    end(2);
    assertThat(rail.idleNeighbourInTheWay(0, wanted, c -> true)).isEqualTo(1);
    go(1, rail.asideXMm(0, 1, wanted));
    end(1);
    assertThat(rail.isFree(0, wanted)).isTrue();
  }

  @Test
  void aNeighbourAtTheEndOfTheRailStays() {
    resize(2);
    place(0, WEST);
    place(1, WEST + LEAST);
    assertThat(rail.idleNeighbourInTheWay(1, WEST, c -> true)).isEqualTo(-1);
  }

  @Test
  void aNeighbourThatCanBeginSomethingStays() {
    resize(3);
    place(0, WEST);
    place(1, WEST + LEAST);
    place(2, WEST + 2 * LEAST);
    int wanted = WEST + LEAST;
    assertThat(rail.idleNeighbourInTheWay(0, wanted, crane -> crane == 2)).isEqualTo(-1);
    assertThat(rail.idleNeighbourInTheWay(0, wanted, crane -> crane == 1))
        .as("in the way of the way aside")
        .isEqualTo(-1);
  }

  @Test
  void nearTheEndsOfTheRailThereMustBeRoomForAllOthers() {
    resize(3);
    assertThat(rail.canReach(0, WEST, EAST - 2 * LEAST)).isTrue();
    assertThat(rail.canReach(0, WEST - 1, WEST)).isFalse();
    assertThat(rail.canReach(0, WEST, EAST - 2 * LEAST + 1)).isFalse();
    assertThat(rail.canReach(1, WEST + LEAST, EAST - LEAST)).isTrue();
    assertThat(rail.canReach(1, WEST + LEAST - 1, EAST - LEAST)).isFalse();
    assertThat(rail.canReach(2, WEST + 2 * LEAST, EAST)).isTrue();
    assertThat(rail.canReach(2, WEST + 2 * LEAST, EAST + 1)).isFalse();
  }

  private void sendAside(int crane, int wanted) {
    int neighbour = rail.idleNeighbourInTheWay(crane, wanted, c -> true);
    if (neighbour >= 0) {
      int aside = rail.asideXMm(crane, neighbour, wanted);
      assertThat(cranes.isIdle(neighbour)).isTrue();
      assertThat(rail.isFree(neighbour, aside)).isTrue();
      assertThat(aside).isBetween(WEST, EAST);
      go(neighbour, aside);
    }
  }

  private void go(int crane, int xMm) {
    targets[crane] = xMm;
    jobs.travel(crane, xMm);
  }

  private void end(int crane) {
    jobs.stepped(crane, cranes.job(crane), CraneStep.UNLOCKED);
  }

  /** Some way on, or to the end; the engine knows the place at the end only. */
  private void driveOn(Random random, int crane, int[] x) {
    int target = targets[crane];
    x[crane] += (int) ((target - x[crane]) * random.nextDouble());
    if (random.nextInt(3) == 0) {
      end(crane);
      x[crane] = cranes.xMm(crane);
      assertThat(x[crane]).isEqualTo(target);
    }
  }

  private static void assertDistances(int[] x) {
    for (int crane = 1; crane < x.length; crane++) {
      assertThat(x[crane] - x[crane - 1]).isGreaterThanOrEqualTo(LEAST);
    }
  }

  private void placeAll(Random random, int count) {
    resize(0);
    resize(count);
    int slack = EAST - WEST - (count - 1) * LEAST;
    int x = WEST;
    for (int crane = 0; crane < count; crane++) {
      int more = random.nextInt(slack / count + 1);
      x += more;
      place(crane, x);
      x += LEAST;
    }
  }

  private void resize(int count) {
    cranes.resize(count);
    state.duties.resize(count);
  }

  private void place(int crane, int xMm) {
    jobs.read(crane, new CraneReport(0, false, CraneStep.NONE, -1, -1, -1, xMm));
  }
}

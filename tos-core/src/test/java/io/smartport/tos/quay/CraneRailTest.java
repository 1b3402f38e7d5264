package io.smartport.tos.quay;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.quay.QuayState.QuayCranes;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.SampleSites;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CraneRailTest {
  private static final CompiledSite SITE = SampleSites.site("beijiang-c");
  private static final int LEAST = SITE.stsModel().leastDistanceMm();
  private static final int WEST = SITE.quay().craneMinXMm();
  private static final int EAST = SITE.quay().craneMaxXMm();

  private final QuayCranes cranes = new QuayCranes();
  private final CraneRail rail = new CraneRail(SITE, cranes);

  @Test
  void cranesThatGoWhereTheyMayNeverComeNearEachOther() {
    Random random = new Random(4);
    for (int run = 0; run < 200; run++) {
      placeAll(random, 2 + random.nextInt(11));
      int[] x = new int[cranes.rows()];
      for (int crane = 0; crane < x.length; crane++) {
        x[crane] = cranes.xMm.get(crane);
      }
      for (int step = 0; step < 300; step++) {
        int crane = random.nextInt(x.length);
        int wanted = WEST + random.nextInt(EAST - WEST + 1);
        if (cranes.job.get(crane) >= 0) {
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
    placeAll(new Random(1), 3);
    cranes.known.set(1, 0);
    assertThat(rail.isFree(0, cranes.xMm.get(0))).isFalse();
    assertThat(rail.isFree(2, cranes.xMm.get(2))).isFalse();
  }

  @Test
  void theWholeWayOfANeighbourCounts() {
    place(0, WEST);
    place(1, WEST + 3 * LEAST);
    assertThat(rail.isFree(0, WEST + LEAST)).isTrue();
    go(1, WEST + LEAST);
    assertThat(rail.isFree(0, WEST + 1)).isFalse();
  }

  @Test
  void onlyACraneWithSessionInAutomaticWithoutAJobIsIdle() {
    place(0, WEST);
    assertThat(rail.isIdle(0)).isTrue();
    cranes.mode.set(0, 1);
    assertThat(rail.isIdle(0)).isFalse();
    cranes.mode.set(0, 0);
    cranes.connected.set(0, 0);
    assertThat(rail.isIdle(0)).isFalse();
    cranes.connected.set(0, 1);
    go(0, WEST);
    assertThat(rail.isIdle(0)).isFalse();
  }

  @Test
  void anIdleNeighbourWithRoomGoesAside() {
    place(0, WEST);
    place(1, WEST + LEAST);
    place(2, WEST + 2 * LEAST);
    int wanted = WEST + LEAST;
    int first = rail.idleNeighbourInTheWay(0, wanted);
    assertThat(first).as("the last in the row goes first").isEqualTo(2);
    go(2, rail.asideXMm(0, 2, wanted));
    cranes.xMm.set(2, cranes.targetXMm.get(2));
    cranes.job.set(2, -1);
    assertThat(rail.idleNeighbourInTheWay(0, wanted)).isEqualTo(1);
    go(1, rail.asideXMm(0, 1, wanted));
    cranes.xMm.set(1, cranes.targetXMm.get(1));
    cranes.job.set(1, -1);
    assertThat(rail.isFree(0, wanted)).isTrue();
  }

  @Test
  void aNeighbourAtTheEndOfTheRailStays() {
    place(0, WEST);
    place(1, WEST + LEAST);
    assertThat(rail.idleNeighbourInTheWay(1, WEST)).isEqualTo(-1);
  }

  private void sendAside(int crane, int wanted) {
    int neighbour = rail.idleNeighbourInTheWay(crane, wanted);
    if (neighbour >= 0) {
      int aside = rail.asideXMm(crane, neighbour, wanted);
      assertThat(rail.isIdle(neighbour)).isTrue();
      assertThat(rail.isFree(neighbour, aside)).isTrue();
      assertThat(aside).isBetween(WEST, EAST);
      go(neighbour, aside);
    }
  }

  private void go(int crane, int xMm) {
    cranes.job.set(crane, 1);
    cranes.targetXMm.set(crane, xMm);
  }

  /** Some way on, or to the end; the engine knows the place at the end only. */
  private void driveOn(Random random, int crane, int[] x) {
    int target = cranes.targetXMm.get(crane);
    x[crane] += (int) ((target - x[crane]) * random.nextDouble());
    if (random.nextInt(3) == 0) {
      x[crane] = target;
      cranes.xMm.set(crane, target);
      cranes.job.set(crane, -1);
    }
  }

  private static void assertDistances(int[] x) {
    for (int crane = 1; crane < x.length; crane++) {
      assertThat(x[crane] - x[crane - 1]).isGreaterThanOrEqualTo(LEAST);
    }
  }

  private void placeAll(Random random, int count) {
    cranes.resize(0);
    int slack = EAST - WEST - (count - 1) * LEAST;
    int x = WEST;
    for (int crane = 0; crane < count; crane++) {
      int more = random.nextInt(slack / count + 1);
      x += more;
      place(crane, x);
      x += LEAST;
    }
  }

  private void place(int crane, int xMm) {
    if (crane >= cranes.rows()) {
      cranes.addRow();
    }
    cranes.connected.set(crane, 1);
    cranes.known.set(crane, 1);
    cranes.xMm.set(crane, xMm);
    cranes.targetXMm.set(crane, xMm);
  }
}

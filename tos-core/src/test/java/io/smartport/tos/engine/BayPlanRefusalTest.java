package io.smartport.tos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.engine.BayPlanMessages.Box;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.SampleSites;
import org.junit.jupiter.api.Test;

class BayPlanRefusalTest {
  private static final CompiledSite SITE = SampleSites.site("small");
  private static final int BOW_X = SITE.quay().craneMaxXMm();
  private static final int LEAST = SITE.stsModel().leastDistanceMm();

  private final BayPlanMessages plan = new BayPlanMessages(SITE);

  private void planOneBay(int centreFromBowMm, int cranes) {
    plan.begin(BOW_X, 0, cranes);
    plan.bay(2, centreFromBowMm);
    plan.box(new Box(2, 0, 82, 40));
    plan.commit();
  }

  @Test
  void aBayIsAdoptedWhereIdleCranesHaveRoomBesideTheOneThatWorksIt() {
    planOneBay(2 * LEAST + 3_300, 1);
    assertThat(plan.refusals).isEmpty();
    assertThat(plan.engine.state().cargo().calls.rows()).isEqualTo(1);
  }

  @Test
  void aBayThatNoCraneOfTheCallCanComeToIsRefused() {
    planOneBay(2 * LEAST + 3_299, 1);
    assertThat(plan.refusals).containsExactly(Refusal.BAY_OUT_OF_REACH);
    assertThat(plan.engine.state().cargo().calls.rows()).isZero();
  }

  @Test
  void withMoreCranesTheSameBayIsInReach() {
    planOneBay(2 * LEAST + 3_299, 2);
    assertThat(plan.refusals).isEmpty();
  }
}

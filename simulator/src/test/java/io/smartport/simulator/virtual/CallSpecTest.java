package io.smartport.simulator.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.app.sim.SimPlanner;
import io.smartport.tos.site.CompiledSite;
import org.junit.jupiter.api.Test;

class CallSpecTest {
  @Test
  void cranesThatTheCallDoesNotUseHaveRoomBesideOneThatWorksTheForemostBay() {
    WorldSpec spec = SimPlanner.plan("../sites/small.yaml", null, null, 40, 2, 4).world();
    CompiledSite site = spec.site();
    int foremost = spec.call().geometry().bays().getFirst().number() - 1;
    assertThat(spec.call().bayXMm(site, foremost) + site.stsModel().leastDistanceMm())
        .isLessThanOrEqualTo(site.quay().craneMaxXMm());
  }
}

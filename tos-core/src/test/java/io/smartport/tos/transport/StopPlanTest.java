package io.smartport.tos.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.Place;
import io.smartport.tos.site.SampleSites;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopPlanTest {
  @ParameterizedTest
  @ValueSource(strings = {"small", "beijiang-c"})
  void aTruckStopsAtTheWantedXAndItsWayIsConnected(String name) {
    CompiledSite site = SampleSites.site(name);
    LaneGraph lanes = site.lanes();
    Random random = new Random(9);
    for (Dock dock : site.docks()) {
      for (int i = 0; i < 50; i++) {
        int x = dock.minStopXMm() + random.nextInt(dock.maxStopXMm() - dock.minStopXMm() + 1);
        StopPlan plan = StopPlan.inLane(lanes, dock, x);
        assertThat(plan).as("%s at %d mm", dock.name(), x).isNotNull();
        if (plan != null) {
          assertThat(lanes.startXMm(plan.segment()) + plan.offsetMm()).isEqualTo(x);
          assertThat(plan.offsetMm()).isBetween(0, lanes.lengthMm(plan.segment()));
          assertConnected(lanes, plan);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "beijiang-c"})
  void theSameColumnsGiveTheSamePlan(String name) {
    CompiledSite site = SampleSites.site(name);
    for (Dock dock : site.docks()) {
      int x = (dock.minStopXMm() + dock.maxStopXMm()) / 2;
      StopPlan plan = StopPlan.inLane(site.lanes(), dock, x);
      assertThat(plan).isNotNull();
      if (plan != null) {
        StopPlan again =
            StopPlan.inLane(dock, plan.laneIndex(), plan.entry(), plan.exit(), plan.offsetMm());
        assertThat(again.in()).isEqualTo(plan.in());
        assertThat(again.out()).isEqualTo(plan.out());
        assertThat(again.segment()).isEqualTo(plan.segment());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "beijiang-c"})
  void beyondTheEndsOfALaneThereIsNoPlan(String name) {
    CompiledSite site = SampleSites.site(name);
    for (Dock dock : site.docks()) {
      assertThat(StopPlan.inLane(site.lanes(), dock, dock.minStopXMm() - 1)).isNull();
      assertThat(StopPlan.inLane(site.lanes(), dock, dock.maxStopXMm() + 1)).isNull();
    }
    assertThat(StopPlan.inLane(site.lanes(), null, 0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "beijiang-c"})
  void aFixedPlaceIsReachedOnItsOwnWay(String name) {
    CompiledSite site = SampleSites.site(name);
    for (Place place : site.places()) {
      StopPlan plan = StopPlan.ofPlace(site, place.id());
      assertThat(plan.laneIndex()).isEqualTo(-1);
      assertThat(plan.segment()).isEqualTo(place.stopSegment());
      assertConnected(site.lanes(), plan);
    }
  }

  private static void assertConnected(LaneGraph lanes, StopPlan plan) {
    int node = plan.entryNode(lanes);
    for (int segment : plan.in()) {
      assertThat(lanes.fromNode(segment)).isEqualTo(node);
      assertThat(lanes.isThrough(segment)).isFalse();
      node = lanes.toNode(segment);
    }
    assertThat(lanes.fromNode(plan.segment())).isEqualTo(node);
    node = lanes.toNode(plan.segment());
    for (int segment : plan.out()) {
      assertThat(lanes.fromNode(segment)).isEqualTo(node);
      node = lanes.toNode(segment);
    }
    assertThat(node).isEqualTo(plan.exitNode(lanes));
  }
}

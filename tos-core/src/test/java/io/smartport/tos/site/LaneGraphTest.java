package io.smartport.tos.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneGraphTest {
  @ParameterizedTest
  @ValueSource(strings = {"beijiang-c", "small"})
  void fromEveryWayOutEveryWayInCanBeReached(String name) {
    CompiledSite site = SampleSites.site(name);
    List<Integer> in = new ArrayList<>();
    List<Integer> out = new ArrayList<>();
    for (Place place : site.places()) {
      in.add(place.in().first());
      out.add(place.out().last());
    }
    for (Dock dock : site.docks()) {
      dock.entries().forEach(entry -> in.add(entry.path().first()));
      dock.exits().forEach(exit -> out.add(exit.path().last()));
    }
    for (int from : out) {
      BitSet reached = reachedFrom(site.lanes(), from);
      for (int to : in) {
        assertThat(Arrays.stream(site.lanes().predecessors(to)).anyMatch(reached::get))
            .as(site.lanes().laneName(from) + " to " + site.lanes().laneName(to))
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"beijiang-c", "small"})
  void everyWayIsConnectedAndDriveableWithoutAStep(String name) {
    CompiledSite site = SampleSites.site(name);
    LaneGraph lanes = site.lanes();
    LaneGeometry geometry = site.geometry();
    for (int segment = 0; segment < lanes.segmentCount(); segment++) {
      int length = lanes.lengthMm(segment);
      for (int next : lanes.successors(segment)) {
        assertThat(lanes.fromNode(next)).isEqualTo(lanes.toNode(segment));
        assertThat(geometry.poseX(segment, length))
            .isCloseTo(geometry.poseX(next, 0), Offset.offset(5.0));
        assertThat(geometry.poseY(segment, length))
            .isCloseTo(geometry.poseY(next, 0), Offset.offset(5.0));
        double turn = geometry.poseHeading(segment, length) - geometry.poseHeading(next, 0);
        assertThat(StrictMath.IEEEremainder(turn, 2 * StrictMath.PI))
            .isCloseTo(0, Offset.offset(0.001));
      }
    }
    for (Place place : site.places()) {
      assertJoined(lanes, place.in(), SegmentPath.of(place.stopSegment()));
      assertJoined(lanes, SegmentPath.of(place.stopSegment()), place.out());
      assertThat(place.stopOffsetMm()).isLessThan(lanes.lengthMm(place.stopSegment()));
    }
    for (Dock dock : site.docks()) {
      for (Connector entry : dock.entries()) {
        assertJoined(lanes, entry.path(), SegmentPath.of(dock.inner().get(entry.innerIndex())));
      }
      for (Connector exit : dock.exits()) {
        assertJoined(lanes, SegmentPath.of(dock.inner().get(exit.innerIndex())), exit.path());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"beijiang-c", "small"})
  void conflictsAreSymmetricSortedAndWithoutItself(String name) {
    LaneGraph lanes = SampleSites.site(name).lanes();
    for (int segment = 0; segment < lanes.segmentCount(); segment++) {
      int[] conflicts = lanes.conflicts(segment);
      for (int i = 0; i < conflicts.length; i++) {
        assertThat(conflicts[i]).isNotEqualTo(segment);
        assertThat(lanes.inConflict(conflicts[i], segment)).isTrue();
        assertThat(i == 0 || conflicts[i - 1] < conflicts[i]).isTrue();
      }
      for (int next : lanes.successors(segment)) {
        assertThat(lanes.inConflict(segment, next)).as("a segment and the next").isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"beijiang-c", "small"})
  void straightLanesFourMetresApartDoNotConflict(String name) {
    LaneGraph lanes = SampleSites.site(name).lanes();
    int pairs = 0;
    for (int one = 0; one < lanes.segmentCount(); one++) {
      for (int other : lanes.conflicts(one)) {
        boolean parallel =
            lanes.radiusMm(one) == 0
                && lanes.radiusMm(other) == 0
                && lanes.headingUrad(one) == 0
                && lanes.headingUrad(other) == 0;
        if (parallel) {
          pairs++;
          assertThat(Math.abs(lanes.startYMm(one) - lanes.startYMm(other)))
              .as(lanes.laneName(one) + " and " + lanes.laneName(other))
              .isLessThan(10);
        }
      }
    }
    assertThat(pairs).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"beijiang-c", "small"})
  void standingTrucksAreIndependent(String name) {
    CompiledSite site = SampleSites.site(name);
    for (Place one : site.places()) {
      for (int other : site.lanes().conflicts(one.stopSegment())) {
        assertThat(site.lanes().isThrough(other)).as(one.name()).isFalse();
        assertThat(site.lanes().laneName(other)).startsWith(one.name());
      }
    }
    for (Dock dock : site.docks()) {
      for (int inner : dock.inner().toArray()) {
        for (int other : site.lanes().conflicts(inner)) {
          assertThat(site.lanes().isThrough(other)).as(dock.name()).isFalse();
        }
      }
    }
  }

  private static void assertJoined(LaneGraph lanes, SegmentPath one, SegmentPath next) {
    SegmentPath[] both = {one, next};
    int at = lanes.fromNode(one.first());
    for (SegmentPath path : both) {
      for (int segment : path.toArray()) {
        assertThat(lanes.fromNode(segment)).as(lanes.laneName(segment)).isEqualTo(at);
        assertThat(lanes.access(segment)).isEqualTo(Access.DOCK);
        at = lanes.toNode(segment);
      }
    }
  }

  private static BitSet reachedFrom(LaneGraph lanes, int from) {
    BitSet seen = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (int next : lanes.successors(open.poll())) {
        if (lanes.isThrough(next) && !seen.get(next)) {
          seen.set(next);
          open.add(next);
        }
      }
    }
    return seen;
  }
}

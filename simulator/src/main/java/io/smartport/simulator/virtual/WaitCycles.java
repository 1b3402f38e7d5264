package io.smartport.simulator.virtual;

import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.transport.TransportState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deadlocks among trucks. A truck waits for every other truck that claims the next segment that it
 * wants, or one whose contours touch those of that segment. Trucks that wait for each other in a
 * circle, each for the same segment in two samples one after the other, are one deadlock.
 */
public final class WaitCycles {
  private Set<String> before = new HashSet<>();
  private final Set<String> counted = new HashSet<>();
  private final List<String> details = new ArrayList<>();

  /** Looks at the claims as they are now. */
  public void sample(TransportState transport, LaneGraph lanes) {
    Set<String> now = circles(transport, lanes);
    for (String circle : now) {
      if (before.contains(circle) && counted.add(circle)) {
        details.add(circle);
      }
    }
    counted.retainAll(now);
    before = now;
  }

  /** Deadlocks so far. */
  public int count() {
    return details.size();
  }

  /** Each deadlock: truck and wanted segment of all its trucks. */
  public List<String> details() {
    return List.copyOf(details);
  }

  static Set<String> circles(TransportState transport, LaneGraph lanes) {
    int trucks = transport.fleet().rows();
    BitSet[] reach = new BitSet[trucks];
    for (int truck = 0; truck < trucks; truck++) {
      reach[truck] = waitsFor(truck, transport, lanes);
    }
    for (int via = 0; via < trucks; via++) {
      for (int truck = 0; truck < trucks; truck++) {
        if (reach[truck].get(via)) {
          reach[truck].or(reach[via]);
        }
      }
    }
    Set<String> circles = new HashSet<>();
    for (int truck = 0; truck < trucks; truck++) {
      if (reach[truck].get(truck)) {
        circles.add(text(truck, reach, transport));
      }
    }
    return circles;
  }

  private static BitSet waitsFor(int truck, TransportState transport, LaneGraph lanes) {
    BitSet others = new BitSet();
    int wanted = transport.wantedSegment(truck);
    if (wanted >= 0) {
      add(others, transport.claimant(wanted), truck);
      for (int i = 0; i < lanes.conflictCount(wanted); i++) {
        add(others, transport.claimant(lanes.conflict(wanted, i)), truck);
      }
    }
    return others;
  }

  private static void add(BitSet others, int claimant, int truck) {
    if (claimant >= 0 && claimant != truck) {
      others.set(claimant);
    }
  }

  private static String text(int truck, BitSet[] reach, TransportState transport) {
    StringBuilder text = new StringBuilder();
    for (int other = 0; other < reach.length; other++) {
      if (reach[truck].get(other) && reach[other].get(truck)) {
        text.append(" truck ")
            .append(other)
            .append(" wants segment ")
            .append(transport.wantedSegment(other));
      }
    }
    return text.toString().strip();
  }
}

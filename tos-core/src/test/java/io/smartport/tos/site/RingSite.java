package io.smartport.tos.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A hand-made site: a one-way ring of through segments, and places that hang on its nodes by a way
 * in and a way out. Even places are for parking, odd ones are stations. Poses mean nothing; the
 * rest is that of {@code small}.
 */
public final class RingSite {
  private static final int LENGTH_MM = 20_000;
  private static final int DOCK_LENGTH_MM = 8_000;

  private final int nodes;
  private final List<int[]> segments = new ArrayList<>();
  private final List<Long> conflicts = new ArrayList<>();

  private RingSite(int nodes) {
    this.nodes = nodes;
  }

  /**
   * Place p is entered from node p of the ring and left to the next node.
   *
   * @param nodes of the ring, as many as places
   * @param trucks at most the parking places, half of the places rounded up
   */
  public static CompiledSite of(int nodes, int trucks) {
    return new RingSite(nodes).build(trucks);
  }

  private CompiledSite build(int trucks) {
    for (int node = 0; node < nodes; node++) {
      add(node, (node + 1) % nodes, LENGTH_MM, false);
      conflict(node, (node + 1) % nodes);
    }
    List<Place> list = new ArrayList<>();
    for (int place = 0; place < nodes; place++) {
      list.add(place(place));
    }
    List<Truck> fleet = new ArrayList<>();
    for (int truck = 0; truck < trucks; truck++) {
      fleet.add(new Truck(truck, "ART" + truck, 2 * truck));
    }
    CompiledSite small = SampleSites.site("small");
    return new CompiledSite(
        "ring",
        small.quay(),
        small.cranes(),
        small.stsModel(),
        small.blocks(),
        small.armgs(),
        small.armgModel(),
        fleet,
        small.truckModel(),
        small.stationModel(),
        lanes(),
        List.of(),
        list,
        List.of());
  }

  /** The truck turns off before its entry node's segment, and comes back behind its exit node. */
  private Place place(int place) {
    int entry = place;
    int exit = (place + 1) % nodes;
    int own = nodes + 2 * place;
    int in = add(entry, own, DOCK_LENGTH_MM, true);
    int stop = add(own, own + 1, DOCK_LENGTH_MM, true);
    int out = add(own + 1, exit, DOCK_LENGTH_MM, true);
    conflict(in, entry);
    conflict(in, (entry + nodes - 1) % nodes);
    conflict(in, stop);
    conflict(stop, out);
    conflict(out, exit);
    conflict(out, (exit + nodes - 1) % nodes);
    Place.Kind kind = place % 2 == 0 ? Place.Kind.PARKING : Place.Kind.STATION;
    SegmentPath path = SegmentPath.of(in);
    return new Place(
        place, "P" + place, kind, path, stop, DOCK_LENGTH_MM / 2, SegmentPath.of(out), -1);
  }

  private int add(int from, int to, int lengthMm, boolean dock) {
    segments.add(new int[] {from, to, lengthMm, 0, 0, 0, 0, dock ? 1 : 0, 0});
    return segments.size() - 1;
  }

  private void conflict(int one, int other) {
    conflicts.add((long) one << 32 | other);
    conflicts.add((long) other << 32 | one);
  }

  private LaneGraph lanes() {
    int[][] columns = new int[LaneColumns.COUNT][segments.size()];
    for (int segment = 0; segment < segments.size(); segment++) {
      for (int column = 0; column < LaneColumns.COUNT; column++) {
        columns[column][segment] = segments.get(segment)[column];
      }
    }
    long[] pairs = conflicts.stream().distinct().mapToLong(Long::longValue).toArray();
    IntRows rows = IntRows.ofPairs(segments.size(), pairs, pairs.length);
    return new LaneGraph(new LaneColumns(columns), List.of("ring"), rows);
  }
}

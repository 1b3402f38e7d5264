package io.smartport.tos.site.compiler;

import io.smartport.tos.site.TruckModel;
import io.smartport.tos.site.layout.DraftSegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** The swept contours of all segments, and which of them overlap. */
final class SweepTable {
  private static final double TOUCH_MM = 1;

  private final List<Geometry> sweeps = new ArrayList<>();
  private final STRtree index = new STRtree();
  private final long[] pairs;

  SweepTable(List<DraftSegment> segments, TruckModel truck) {
    ContourSweep sweep = new ContourSweep(truck);
    for (DraftSegment segment : segments) {
      Geometry area = sweep.along(segment.start(), segment.move());
      index.insert(area.getEnvelopeInternal(), sweeps.size());
      sweeps.add(area);
    }
    index.build();
    pairs = overlaps();
  }

  Geometry sweep(int segment) {
    return sweeps.get(segment);
  }

  /** Overlaps in both directions, each packed as {@code segment << 32 | other}. */
  long[] pairs() {
    return pairs;
  }

  /** Segments whose swept contour overlaps an area, ascending. */
  List<Integer> touching(Geometry area) {
    List<Integer> found = new ArrayList<>();
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
    for (int segment : near(area)) {
      if (prepared.intersects(sweeps.get(segment))) {
        found.add(segment);
      }
    }
    found.sort(null);
    return found;
  }

  private long[] overlaps() {
    long[] found = new long[1 << 12];
    int count = 0;
    for (int one = 0; one < sweeps.size(); one++) {
      Geometry area = sweeps.get(one);
      PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
      for (int other : near(area)) {
        if (other > one && prepared.intersects(sweeps.get(other))) {
          if (count + 2 > found.length) {
            found = Arrays.copyOf(found, 2 * found.length);
          }
          found[count++] = (long) one << 32 | other;
          found[count++] = (long) other << 32 | one;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The extent along x of what a segment's sweep covers of a strip along x. */
  Extent extentWithin(int segment, double fromYMm, double toYMm) {
    Geometry area = sweeps.get(segment);
    Envelope box = area.getEnvelopeInternal();
    if (box.getMaxY() < fromYMm || box.getMinY() > toYMm) {
      return new Extent(0, -1);
    }
    Envelope strip = new Envelope(box.getMinX(), box.getMaxX(), fromYMm, toYMm);
    Geometry part = area.intersection(area.getFactory().toGeometry(strip));
    return part.isEmpty()
        ? new Extent(0, -1)
        : new Extent(part.getEnvelopeInternal().getMinX(), part.getEnvelopeInternal().getMaxX());
  }

  @SuppressWarnings("unchecked") // JTS 1.20 has no type parameter; only Integers are inserted.
  private List<Integer> near(Geometry area) {
    Envelope box = new Envelope(area.getEnvelopeInternal());
    box.expandBy(-TOUCH_MM);
    return (List<Integer>) index.query(box);
  }
}

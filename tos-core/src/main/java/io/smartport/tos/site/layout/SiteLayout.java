package io.smartport.tos.site.layout;

import io.smartport.tos.site.Dock;
import io.smartport.tos.site.Place;
import io.smartport.tos.site.TruckModel;
import io.smartport.tos.site.file.QuayFile;
import io.smartport.tos.site.file.RoadsFile;
import io.smartport.tos.site.file.SiteFile;
import java.util.ArrayList;
import java.util.List;

/**
 * All lanes of a site before they are rounded and compared.
 *
 * @param segments their indices are the segment ids
 * @param docks quay docks by berth and lane, then block docks as the file lists the blocks
 * @param places by id
 */
public record SiteLayout(List<DraftSegment> segments, List<Dock> docks, List<Place> places) {
  private static final double REST_MM = 300;

  /** Keeps its own lists. */
  public SiteLayout {
    segments = List.copyOf(segments);
    docks = List.copyOf(docks);
    places = List.copyOf(places);
  }

  /** Lays the lanes; the file's values must have passed the checks of single values. */
  public static SiteLayout of(SiteFile site, TruckModel truck) {
    RoadsFile roads = site.roads();
    LaneDraft draft = new LaneDraft(Curves.of(roads), roads.segmentMaxMm(), roads.arcMaxMm());
    double halfLength = truck.lengthMm() / 2.0 + truck.contourMarginMm();
    double halfWidth = truck.widthMm() / 2.0 + truck.contourMarginMm();
    QuayFile quay = site.quay();
    double gateY = quay.landsideRailYMm() + quay.railZoneHalfWidthMm() + halfLength + REST_MM;
    ApronRoads apron = new ApronRoads(draft, site, gateY);
    double clear = halfLength + halfWidth + REST_MM;
    apron.draw();
    List<Dock> docks = new ArrayList<>(new QuayLanes(draft, quay, gateY).draw());
    new CrossRoads(draft, apron, site, clear).draw();
    docks.addAll(new YardLanes(draft, apron, site, clear).draw(docks.size()));
    List<Place> places = new PlaceLanes(draft, site).draw();
    draft.finish();
    return new SiteLayout(draft.segments(), docks, places);
  }
}

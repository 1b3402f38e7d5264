package io.smartport.tos.transport;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.DockKind;
import io.smartport.tos.site.Place;
import io.smartport.tos.site.PlaceKind;
import org.agrona.collections.IntArrayList;

/** Which inner lanes, parking places, chargers and stations come into question, and in what order. */
final class TransportPolicy {
  private final int[][] quayLanes;
  private final int[] parking;
  private final int[] chargers;
  private final int[] stations;

  TransportPolicy(CompiledSite site) {
    IntArrayList quay = new IntArrayList();
    for (Dock dock : site.docks()) {
      if (dock.kind() == DockKind.QUAY) {
        quay.addInt(dock.id());
      }
    }
    int half = quay.size() / 2;
    quayLanes = new int[2][];
    int[] seaward = new int[half];
    int[] landward = new int[quay.size() - half];
    for (int i = 0; i < half; i++) {
      seaward[i] = quay.getInt(i);
    }
    for (int i = 0; i < landward.length; i++) {
      landward[i] = quay.getInt(quay.size() - 1 - i);
    }
    quayLanes[0] = seaward;
    quayLanes[1] = landward;
    parking = places(site, PlaceKind.PARKING);
    chargers = places(site, PlaceKind.CHARGER);
    stations = places(site, PlaceKind.STATION);
  }

  /**
   * Inner lanes of a quay crane, the one next to its through lane first. Neighbours use different
   * halves: so no truck changes lanes where a crane of its own lanes hands over, however close the
   * cranes stand.
   */
  int[] quayLanes(int crane) {
    return quayLanes[crane % 2];
  }

  int[] parking() {
    return parking;
  }

  int[] chargers() {
    return chargers;
  }

  int[] stations() {
    return stations;
  }

  private static int[] places(CompiledSite site, PlaceKind kind) {
    IntArrayList found = new IntArrayList();
    for (Place place : site.places()) {
      if (place.kind() == kind) {
        found.addInt(place.id());
      }
    }
    return found.toIntArray();
  }
}

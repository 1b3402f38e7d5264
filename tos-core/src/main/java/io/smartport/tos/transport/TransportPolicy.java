package io.smartport.tos.transport;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Place;
import org.agrona.collections.IntArrayList;

/**
 * Which inner lanes, parking places, chargers and stations come into question, and in what order.
 */
final class TransportPolicy {
  private final int[][] quayLanes;
  private final int[] parking;
  private final int[] chargers;
  private final int[] stations;

  TransportPolicy(CompiledSite site) {
    int through = site.quay().laneYMm().size();
    int half = (through - 2) / 2;
    quayLanes = new int[2][half];
    for (int i = 0; i < half; i++) {
      quayLanes[0][i] = 2 + i;
      quayLanes[1][i] = through - 1 - i;
    }
    parking = places(site, Place.Kind.PARKING);
    chargers = places(site, Place.Kind.CHARGER);
    stations = places(site, Place.Kind.STATION);
  }

  /**
   * Portal lanes (from 1) of a quay crane, the one next to its through lane first. Neighbours use
   * different halves: so no truck changes lanes where a crane of its own lanes hands over, however
   * close the cranes stand.
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

  private static int[] places(CompiledSite site, Place.Kind kind) {
    IntArrayList found = new IntArrayList();
    for (Place place : site.places()) {
      if (place.kind() == kind) {
        found.addInt(place.id());
      }
    }
    return found.toIntArray();
  }
}

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
    int inner = through - 2;
    quayLanes = new int[2][inner];
    for (int i = 0; i < inner; i++) {
      quayLanes[0][i] = 2 + i;
      quayLanes[1][i] = through - 1 - i;
    }
    parking = places(site, Place.Kind.PARKING);
    chargers = places(site, Place.Kind.CHARGER);
    stations = places(site, Place.Kind.STATION);
  }

  /**
   * Portal lanes (from 1) of a quay crane, in the order in which they are tried. Neighbours begin
   * at opposite sides.
   */
  int[] quayLanes(int crane) {
    return quayLanes[crane % 2];
  }

  /**
   * How many of these lanes the crane may use: half of them while a close neighbour still needs its
   * share of places.
   */
  int laneCount(boolean hasHungryNeighbour) {
    return hasHungryNeighbour ? quayLanes[0].length / 2 : quayLanes[0].length;
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

package io.smartport.tos.site.layout;

import io.smartport.tos.site.Place;
import io.smartport.tos.site.file.PlacesFile;
import io.smartport.tos.site.file.PlacesFile.ParkingFile;
import io.smartport.tos.site.file.PlacesFile.PlaceFile;
import io.smartport.tos.site.file.PlacesFile.Towards;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One place of the apron, with parking written out. */
public record Stand(
    int id, String name, Place.Kind kind, int xMm, Towards towards, String pathInFile) {
  /** All places, by id. */
  public static List<Stand> all(PlacesFile places) {
    List<Stand> stands = new ArrayList<>();
    add(stands, places.stations(), Place.Kind.STATION, "places.stations");
    add(stands, places.chargers(), Place.Kind.CHARGER, "places.chargers");
    for (int group = 0; group < places.parking().size(); group++) {
      ParkingFile parking = places.parking().get(group);
      for (int i = 0; i < parking.count(); i++) {
        stands.add(
            new Stand(
                parking.firstId() + i,
                "%s%03d".formatted(parking.prefix(), parking.firstNumber() + i),
                Place.Kind.PARKING,
                parking.firstXMm() + i * parking.pitchMm(),
                parking.towards(),
                "places.parking[" + group + "]"));
      }
    }
    stands.sort(Comparator.comparingInt(Stand::id));
    return stands;
  }

  private static void add(
      List<Stand> stands, List<PlaceFile> places, Place.Kind kind, String path) {
    for (int i = 0; i < places.size(); i++) {
      PlaceFile place = places.get(i);
      stands.add(
          new Stand(
              place.id(), place.name(), kind, place.xMm(), place.towards(), path + "[" + i + "]"));
    }
  }
}

package io.smartport.tos.site.file;

import java.util.List;

/** Where trucks stand between the two apron roads. Ids count over all three kinds. */
public record PlacesFile(
    List<PlaceFile> stations, List<PlaceFile> chargers, List<ParkingFile> parking) {
  /** Towards which side a truck drives through a place. */
  public enum Towards {
    /** In from the south apron road, out to the north one. */
    LAND,
    /** In from the north apron road, out to the south one. */
    SEA
  }

  /** A station or charger on its own lane across the apron. */
  public record PlaceFile(int id, String name, int xMm, Towards towards) {}

  /**
   * Parking places side by side.
   *
   * @param firstId id of the first; the others follow
   * @param prefix the names are this and a number of three digits
   * @param firstNumber number of the first
   */
  public record ParkingFile(
      int firstId,
      String prefix,
      int firstNumber,
      int firstXMm,
      int pitchMm,
      int count,
      Towards towards) {}
}

package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plant.truck.Truck;
import java.util.ArrayList;
import java.util.List;

/**
 * Where every box and cover physically is, by its id.
 *
 * @param place where the plant last put it
 * @param count in how many places it is found when all are searched: 1, if nothing is wrong
 */
public record BoxPlaces(List<Long> place, List<Integer> count) {
  /** Hatch covers have no length; they are not counted in stacks. */
  private static final int COVER = 0;

  /** Keeps its own lists. */
  public BoxPlaces {
    place = List.copyOf(place);
    count = List.copyOf(count);
  }

  /**
   * Searches the whole plant.
   *
   * @param boxes boxes and covers that there are
   */
  public static BoxPlaces of(Plant plant, int boxes) {
    int[] inYard = new int[boxes];
    int[] onShip = new int[boxes];
    int[] carried = new int[boxes];
    plant.custody().forEachStanding(id -> inYard[id]++, id -> onShip[id]++);
    for (Truck truck : plant.trucks()) {
      for (int id : truck.bed().load()) {
        carried[id]++;
      }
    }
    for (Crane crane : plant.cranes()) {
      for (int id : crane.snapshot().load()) {
        carried[id]++;
      }
    }
    List<Long> place = new ArrayList<>();
    List<Integer> count = new ArrayList<>();
    for (int id = 0; id < boxes; id++) {
      int lengthFt = plant.boxes().isKnown(id) ? plant.boxes().get(id).lengthFt() : COVER;
      int columns = lengthFt == 20 ? 1 : 2;
      int yardColumns = lengthFt == 45 ? 3 : columns;
      place.add(plant.custody().placeOf(id));
      count.add(
          (inYard[id] + yardColumns - 1) / yardColumns
              + (onShip[id] + columns - 1) / columns
              + carried[id]);
    }
    return new BoxPlaces(place, count);
  }
}

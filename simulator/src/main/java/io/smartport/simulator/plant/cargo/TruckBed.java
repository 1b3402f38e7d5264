package io.smartport.simulator.plant.cargo;

import java.util.Arrays;

/** The load of a truck: one 40' or 45' box, or up to two 20'. */
public final class TruckBed {
  private static final int[] EMPTY = {};

  private int[] load = EMPTY;

  /** Ids of the boxes, in the order of their landing; not to be changed. */
  public int[] load() {
    return load;
  }

  public boolean isEmpty() {
    return load.length == 0;
  }

  boolean contains(int box) {
    return Arrays.stream(load).anyMatch(b -> b == box);
  }

  boolean hasRoomFor(Box box, Boxes boxes) {
    return load.length == 0
        || (load.length == 1 && box.lengthFt() == 20 && boxes.get(load[0]).lengthFt() == 20);
  }

  void put(int box) {
    load = Arrays.copyOf(load, load.length + 1);
    load[load.length - 1] = box;
  }

  void take(int box) {
    load = Arrays.stream(load).filter(b -> b != box).toArray();
  }
}

package io.smartport.simulator.plant.cargo;

import io.smartport.simulator.plant.machine.Refusal;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The stacks of all blocks. A 45' box takes three 20' bays and stands on 45' boxes only. */
public final class PlantYard implements StackPlaces {
  private final Places places;
  private final Boxes boxes;
  private final Stacks stacks = new Stacks(1, true, -1, 1, 3);

  public PlantYard(List<BlockGeometry> blocks, Places places, Boxes boxes) {
    this.places = places;
    this.boxes = boxes;
    for (BlockGeometry block : blocks) {
      for (int index = 0; index < block.bays(); index++) {
        for (int row = 1; row <= block.rows(); row++) {
          int x = block.bayXMm(index);
          stacks.add(block.id(), new Stack(2 * index + 1, row, x, block.rowYMm(row), 0, 1));
        }
      }
    }
  }

  /** Calls back for every column and level that a box takes: twice or thrice for a long one. */
  void forEachBox(IntConsumer box) {
    stacks.forEachBox(box);
  }

  @Override
  public @Nullable List<Stack> columns(long place, int lengthFt) {
    return stacks.columns(places.owner(place), places.bay(place), places.row(place), lengthFt);
  }

  @Override
  public Refusal liftProblem(long place, Box box) {
    List<Stack> columns = columns(place, box.lengthFt());
    return columns == null ? Refusal.NOT_THERE : Stacks.liftFault(columns, box.id());
  }

  @Override
  public Refusal landProblem(long place, Box box) {
    return columns(place, box.lengthFt()) == null ? Refusal.NO_SUPPORT : Refusal.NONE;
  }

  @Override
  public boolean breaksOrder(long place, Box box) {
    List<Stack> columns = columns(place, box.lengthFt());
    return columns != null
        && stacks.landFault(columns, places.tier(place), box, boxes) != Stacks.Fault.NONE;
  }

  @Override
  public int put(List<Stack> columns, Box box) {
    return stacks.put(columns, box);
  }

  @Override
  public long nextPlace(long place, List<Stack> columns) {
    return places.withTier(place, stacks.nextTier(columns));
  }

  @Override
  public int maxTopZMm(int fromXMm, int toXMm, int fromYMm, int toYMm) {
    return stacks.maxTopZMm(fromXMm, toXMm, fromYMm, toYMm);
  }
}

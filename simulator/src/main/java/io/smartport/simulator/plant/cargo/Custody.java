package io.smartport.simulator.plant.cargo;

import io.smartport.simulator.plant.machine.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who physically has each box and cover. It changes here only: into the spreader when all locks are
 * closed, onto what it stands on when they are open.
 *
 * <p>Two 20' boxes lifted together stand in the odd bays beside the even bay of their {@link Spot};
 * for a landing the first of them goes to the lower bay number.
 */
public final class Custody {
  private final Places places;
  private final Boxes boxes;
  private final PlantYard yard;
  private final PlantShips ships;
  private final TruckStand trucks;
  private final StackOrderWatch watch;
  private final long nowhere;
  private long[] placeOf = new long[1024];
  private int[] coordinates = new int[3 * 1024];

  /**
   * @param nowhere the place code of all that is outside
   */
  public Custody(
      Places places,
      Boxes boxes,
      PlantYard yard,
      PlantShips ships,
      TruckStand trucks,
      StackOrderWatch watch,
      long nowhere) {
    this.places = places;
    this.boxes = boxes;
    this.yard = yard;
    this.ships = ships;
    this.trucks = trucks;
    this.watch = watch;
    this.nowhere = nowhere;
    Arrays.fill(placeOf, nowhere);
  }

  /** Where a box or cover is. */
  public long placeOf(int id) {
    return id < placeOf.length ? placeOf[id] : nowhere;
  }

  public int xMm(int id) {
    return coordinates[3 * id];
  }

  public int yMm(int id) {
    return coordinates[3 * id + 1];
  }

  /** Bottom of the box. */
  public int zMm(int id) {
    return coordinates[3 * id + 2];
  }

  /** Calls back for every known box in the order of the ids. */
  public void forEach(PlaceConsumer consumer) {
    for (int id = 0; id < boxes.limit(); id++) {
      if (boxes.isKnown(id)) {
        consumer.accept(id, placeOf(id));
      }
    }
  }

  /**
   * Calls back for every column and level of yard and ships that a box takes, whatever {@link
   * #placeOf} says: for those who count boxes.
   */
  public void forEachStanding(IntConsumer inYard, IntConsumer onShip) {
    yard.forEachBox(inYard);
    ships.forEachBox(onShip);
  }

  /** One box and its place. */
  @FunctionalInterface
  public interface PlaceConsumer {
    void accept(int box, long place);
  }

  /**
   * Puts a box into a stack or onto a truck before the run begins.
   *
   * @throws IllegalArgumentException when it would not stand there
   */
  public void place(int box, long place) {
    Spot spot = new Spot(place, 0, 0, 0);
    Refusal problem = blocked(box, place);
    StackPlaces stacks = stacksOf(place);
    if (problem != Refusal.NONE || (stacks != null && stacks.breaksOrder(place, boxes.get(box)))) {
      throw new IllegalArgumentException(
          "box " + box + " cannot stand at " + place + ": " + problem);
    }
    settle(box, place, spot);
    if (places.kind(place) == PlaceKind.SLOT) {
      watch.placedInYard(box);
    }
  }

  /** Says where a cover lies before the run begins. */
  public void placeCover(int cover, long place) {
    set(cover, place, 0, 0, 0);
  }

  /** Takes a box off its place that is gone through the gate; it must be free to lift. */
  public void remove(int box) {
    if (placeOf(box) != nowhere) {
      lift(new int[] {box}, nowhere);
    }
  }

  /** Bottom of the box (or of the higher of two) where it stands now. */
  public int restZMm(int[] ids, Spot from) {
    if (isCover(ids) || places.kind(placeOf(ids[0])) != places.kind(from.place())) {
      return from.zMm();
    }
    int z = zMm(ids[0]);
    return ids.length > 1 ? Math.max(z, zMm(ids[1])) : z;
  }

  /** Bottom of the box once it is set down. */
  public int landingZMm(int[] ids, Spot to) {
    if (places.kind(to.place()) == PlaceKind.TRUCK) {
      return trucks.deckZMm();
    }
    StackPlaces stacks = isCover(ids) ? null : stacksOf(to.place());
    if (stacks == null) {
      return to.zMm();
    }
    int z = Integer.MIN_VALUE;
    for (int i = 0; i < ids.length; i++) {
      List<Stack> columns = stacks.columns(part(to.place(), ids, i), lengthFt(ids[i]));
      z = Math.max(z, columns == null ? to.zMm() : Stacks.landingZMm(columns));
    }
    return z;
  }

  /** Why these cannot be lifted here; counts what breaks the order of stacks. */
  public Refusal liftProblem(int[] ids, Spot from) {
    for (int id : ids) {
      Refusal problem = liftProblem(id, ids.length, from);
      if (problem == Refusal.NOT_ON_TOP) {
        watch.stackOrder(id, placeOf(id), problem);
      }
      if (problem != Refusal.NONE) {
        return problem;
      }
    }
    return Refusal.NONE;
  }

  /** Takes them into a spreader; only after {@link #liftProblem} found none. */
  public void lift(int[] ids, long spreader) {
    for (int id : ids) {
      long place = placeOf(id);
      if (ships.isCover(id)) {
        ships.liftCover(id);
      } else if (places.kind(place) == PlaceKind.TRUCK) {
        int truck = places.owner(place);
        trucks.bed(truck).take(id);
        trucks.loadChanged(truck);
      } else {
        takeFromStack(id, place);
      }
      set(id, spreader, 0, 0, 0);
    }
  }

  /** Why these cannot be set down here; counts what breaks the order of stacks. */
  public Refusal landProblem(int[] ids, Spot to) {
    for (int i = 0; i < ids.length; i++) {
      Refusal problem = landProblem(ids, i, to);
      if (problem != Refusal.NONE) {
        watch.stackOrder(ids[i], to.place(), problem);
        return problem;
      }
    }
    return Refusal.NONE;
  }

  /**
   * Sets them down. On the wrong level they come to stand on what is there, which is counted.
   *
   * @return where the first of them stands now
   */
  public long land(int[] ids, Spot to) {
    for (int i = 0; i < ids.length; i++) {
      long place = part(to.place(), ids, i);
      if (ships.isCover(ids[i])) {
        ships.landCover(ids[i], places.kind(place) == PlaceKind.SHIP);
        set(ids[i], place, to.xMm(), to.yMm(), to.zMm());
        continue;
      }
      StackPlaces stacks = stacksOf(place);
      if (stacks != null && stacks.breaksOrder(place, boxes.get(ids[i]))) {
        watch.stackOrder(ids[i], place, Refusal.NO_SUPPORT);
      }
      settle(ids[i], place, to);
      if (places.kind(place) == PlaceKind.SLOT) {
        watch.landedInYard(ids[i]);
      }
    }
    return placeOf(ids[0]);
  }

  private Refusal liftProblem(int id, int count, Spot from) {
    long place = placeOf(id);
    PlaceKind kind = places.kind(place);
    if (ships.isCover(id)) {
      return place == from.place() ? ships.coverLiftProblem(id) : Refusal.NOT_THERE;
    }
    if (kind == PlaceKind.TRUCK) {
      boolean half = count == 1 && lengthFt(id) == 20;
      boolean there =
          place == from.place()
              && trucks.standsAt(places.owner(place), from.xMm(), from.yMm(), half);
      return there ? Refusal.NONE : Refusal.NOT_THERE;
    }
    StackPlaces stacks = stacksOf(place);
    if (stacks == null || !isAt(place, from.place(), count)) {
      return Refusal.NOT_THERE;
    }
    return stacks.liftProblem(place, boxes.get(id));
  }

  private Refusal landProblem(int[] ids, int i, Spot to) {
    long place = part(to.place(), ids, i);
    if (ships.isCover(ids[i])) {
      return Refusal.NONE;
    }
    if (places.kind(place) == PlaceKind.TRUCK) {
      boolean half = ids.length == 1 && lengthFt(ids[i]) == 20;
      if (!trucks.standsAt(places.owner(place), to.xMm(), to.yMm(), half)) {
        return Refusal.NOT_THERE;
      }
      if (ids.length == 2 && !trucks.bed(places.owner(place)).isEmpty()) {
        return Refusal.NO_ROOM;
      }
    }
    return blocked(ids[i], place);
  }

  private Refusal blocked(int id, long place) {
    return switch (places.kind(place)) {
      case TRUCK ->
          trucks.bed(places.owner(place)).hasRoomFor(boxes.get(id), boxes)
              ? Refusal.NONE
              : Refusal.NO_ROOM;
      case SLOT -> yard.landProblem(place, boxes.get(id));
      case SHIP -> ships.landProblem(place, boxes.get(id));
      case CRANE, BACKREACH, OUTSIDE -> Refusal.NO_SUPPORT;
    };
  }

  private void settle(int id, long place, Spot spot) {
    StackPlaces stacks = stacksOf(place);
    if (stacks == null) {
      int truck = places.owner(place);
      trucks.bed(truck).put(id);
      trucks.loadChanged(truck);
      set(id, place, spot.xMm(), spot.yMm(), trucks.deckZMm());
      return;
    }
    Box box = boxes.get(id);
    List<Stack> columns = stacks.columns(place, box.lengthFt());
    if (columns == null) {
      throw new IllegalStateException("box " + id + " settles on no stack at " + place);
    }
    long real = stacks.nextPlace(place, columns);
    int z = stacks.put(columns, box);
    int x = (columns.getFirst().xMm + columns.getLast().xMm) / 2;
    set(id, real, x, columns.getFirst().yMm, z);
  }

  private void takeFromStack(int id, long place) {
    StackPlaces stacks = stacksOf(place);
    List<Stack> columns = stacks == null ? null : stacks.columns(place, lengthFt(id));
    if (columns == null) {
      throw new IllegalStateException("box " + id + " is on no stack at " + place);
    }
    columns.forEach(Stack::takeTop);
    if (places.kind(place) == PlaceKind.SLOT) {
      watch.leftYard(id);
    }
  }

  private @Nullable StackPlaces stacksOf(long place) {
    return switch (places.kind(place)) {
      case SLOT -> yard;
      case SHIP -> ships;
      case TRUCK, CRANE, BACKREACH, OUTSIDE -> null;
    };
  }

  private boolean isAt(long place, long asked, int count) {
    return count == 1
        ? place == asked
        : places.kind(asked) == places.kind(place)
            && Math.abs(places.bay(asked) - places.bay(place)) == 1
            && places.withBay(place, places.bay(asked)) == asked;
  }

  /** The place of one of two boxes that are lifted together. */
  private long part(long place, int[] ids, int i) {
    PlaceKind kind = places.kind(place);
    boolean stack = kind == PlaceKind.SHIP || kind == PlaceKind.SLOT;
    return ids.length == 2 && stack
        ? places.withBay(place, places.bay(place) + (i == 0 ? -1 : 1))
        : place;
  }

  private boolean isCover(int[] ids) {
    return ids.length > 0 && ships.isCover(ids[0]);
  }

  private int lengthFt(int id) {
    return boxes.get(id).lengthFt();
  }

  private void set(int id, long place, int x, int y, int z) {
    if (id >= placeOf.length) {
      int old = placeOf.length;
      placeOf = Arrays.copyOf(placeOf, Math.max(id + 1, old * 2));
      coordinates = Arrays.copyOf(coordinates, 3 * placeOf.length);
      Arrays.fill(placeOf, old, placeOf.length, nowhere);
    }
    placeOf[id] = place;
    coordinates[3 * id] = x;
    coordinates[3 * id + 1] = y;
    coordinates[3 * id + 2] = z;
  }
}

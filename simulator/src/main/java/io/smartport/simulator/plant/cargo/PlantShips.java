package io.smartport.simulator.plant.cargo;

import io.smartport.simulator.plant.machine.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Cells and hatch covers of the ships alongside, and the covers that lie in the backreach. */
public final class PlantShips implements StackPlaces {
  private static final int ON_SHIP = -1;

  private final Places places;
  private final Boxes boxes;
  private final Stacks stacks = new Stacks(2, false);
  private final TreeMap<Integer, HatchCover> covers = new TreeMap<>();

  /** Cover id to its height in the backreach stack of its bay, or {@link #ON_SHIP}. */
  private final TreeMap<Integer, Integer> coverLevels = new TreeMap<>();

  private final List<ShipStack> declared = new ArrayList<>();

  public PlantShips(Places places, Boxes boxes) {
    this.places = places;
    this.boxes = boxes;
  }

  /** A ship berths: its stacks, and its covers lying closed. */
  public void arrive(List<ShipStack> shipStacks, List<HatchCover> shipCovers) {
    for (ShipStack s : shipStacks) {
      declared.add(s);
      stacks.add(
          section(s.call(), s.isOnDeck()),
          new Stack(s.bay(), s.row(), s.xMm(), s.yMm(), s.floorZMm(), s.lowestTier()));
    }
    for (HatchCover cover : shipCovers) {
      covers.put(cover.id(), cover);
      coverLevels.put(cover.id(), ON_SHIP);
    }
  }

  /** A ship leaves with all that is on it. */
  public void leave(int call) {
    stacks.removeAll(section(call, false));
    stacks.removeAll(section(call, true));
    declared.removeIf(s -> s.call() == call);
    covers.values().removeIf(c -> c.call() == call);
    coverLevels.keySet().retainAll(covers.keySet());
  }

  public boolean isCover(int id) {
    return covers.containsKey(id);
  }

  /** Whether a cover lies closed on its ship. */
  public boolean isClosed(int cover) {
    return coverLevels.getOrDefault(cover, 0) == ON_SHIP;
  }

  /** Why a cover cannot be lifted from where it lies. */
  Refusal coverLiftProblem(int id) {
    HatchCover cover = cover(id);
    if (isClosed(id)) {
      return hasDeckBoxes(cover) ? Refusal.NOT_ON_TOP : Refusal.NONE;
    }
    return coverLevel(id) == backreachHeight(cover) - 1 ? Refusal.NONE : Refusal.NOT_ON_TOP;
  }

  /** Takes a cover into the spreader. */
  void liftCover(int id) {
    coverLevels.put(id, Integer.MIN_VALUE);
  }

  /** Sets a cover down, on its ship or on the backreach stack of its bay. */
  void landCover(int id, boolean onShip) {
    coverLevels.put(id, onShip ? ON_SHIP : backreachHeight(cover(id)));
  }

  /** Calls back for every column and level that a box takes: twice or thrice for a long one. */
  void forEachBox(IntConsumer box) {
    stacks.forEachBox(box);
  }

  @Override
  public @Nullable List<Stack> columns(long place, int lengthFt) {
    return stacks.columns(
        section(places.owner(place), isOnDeck(place)),
        places.bay(place),
        places.row(place),
        lengthFt);
  }

  @Override
  public Refusal liftProblem(long place, Box box) {
    List<Stack> columns = columns(place, box.lengthFt());
    if (columns == null) {
      return Refusal.NOT_THERE;
    }
    return !isOnDeck(place) && isUnderCover(place)
        ? Refusal.NOT_ON_TOP
        : Stacks.liftFault(columns, box.id());
  }

  @Override
  public Refusal landProblem(long place, Box box) {
    if (columns(place, box.lengthFt()) == null) {
      return Refusal.NO_SUPPORT;
    }
    if (isOnDeck(place)) {
      return lacksCover(place) ? Refusal.NO_SUPPORT : Refusal.NONE;
    }
    return isUnderCover(place) ? Refusal.NO_ROOM : Refusal.NONE;
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

  private boolean isUnderCover(long place) {
    return matchingCover(place, true);
  }

  private boolean lacksCover(long place) {
    return matchingCover(place, false);
  }

  /** Whether a cover over this place is closed, or open. */
  private boolean matchingCover(long place, boolean closed) {
    for (HatchCover cover : covers.values()) {
      if (cover.covers(places.owner(place), places.bay(place), places.row(place))
          && isClosed(cover.id()) == closed) {
        return true;
      }
    }
    return false;
  }

  private boolean hasDeckBoxes(HatchCover cover) {
    for (ShipStack s : declared) {
      if (s.isOnDeck() && cover.covers(s.call(), s.bay(), s.row())) {
        List<Stack> columns = stacks.columns(section(s.call(), true), s.bay(), s.row(), 20);
        if (columns != null && !columns.getFirst().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private int backreachHeight(HatchCover cover) {
    int height = 0;
    for (HatchCover other : covers.values()) {
      if (other.call() == cover.call() && other.bay() == cover.bay()) {
        height = Math.max(height, coverLevel(other.id()) + 1);
      }
    }
    return height;
  }

  private int coverLevel(int id) {
    return coverLevels.getOrDefault(id, ON_SHIP);
  }

  private HatchCover cover(int id) {
    HatchCover cover = covers.get(id);
    if (cover == null) {
      throw new IllegalArgumentException("no hatch cover " + id);
    }
    return cover;
  }

  private boolean isOnDeck(long place) {
    return places.tier(place) >= ShipStack.LOWEST_DECK_TIER;
  }

  private static long section(int call, boolean deck) {
    return 2L * call + (deck ? 1 : 0);
  }
}

package io.smartport.simulator.scenario.ship;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The empty stacks of a ship, narrower at its ends. */
final class ShipStacks {
  private static final Comparator<Stack> FROM_AMIDSHIPS =
      Comparator.comparingInt(Stack::fromCentre).thenComparingInt(stack -> stack.row);

  private final List<List<Stack>> holdByBay = new ArrayList<>();
  private final List<List<Stack>> deckByBay = new ArrayList<>();

  ShipStacks(ShipSpec spec) {
    boolean centreRow = spec.rowsOnDeck() % 2 == 1;
    int holdRows = spec.rowsInHold() - (spec.rowsInHold() + spec.rowsOnDeck()) % 2;
    for (int i = 0; i < spec.bays(); i++) {
      boolean end = spec.bays() > 4 && (i == 0 || i == spec.bays() - 1);
      int bay = 4 * i + 2;
      deckByBay.add(
          stacks(bay, end ? spec.rowsOnDeck() - 2 : spec.rowsOnDeck(), centreRow, true, spec));
      holdByBay.add(stacks(bay, end ? holdRows - 2 : holdRows, centreRow, false, spec));
    }
  }

  private static List<Stack> stacks(
      int bay, int rows, boolean centreRow, boolean deck, ShipSpec spec) {
    int tiers = deck ? spec.tiersOnDeck() : spec.tiersInHold();
    List<Stack> stacks = new ArrayList<>();
    if (tiers > 0) {
      int first = centreRow ? 0 : 1;
      for (int row = first; row < first + rows; row++) {
        stacks.add(new Stack(bay, row, deck, tiers));
      }
    }
    stacks.sort(FROM_AMIDSHIPS);
    return stacks;
  }

  int bays() {
    return deckByBay.size();
  }

  /** Stacks in the hold of a bay, from amidships. */
  List<Stack> hold(int bayIndex) {
    return holdByBay.get(bayIndex);
  }

  /** Stacks on the deck of a bay, from amidships. */
  List<Stack> deck(int bayIndex) {
    return deckByBay.get(bayIndex);
  }

  /** Tiers of all stacks: how many 40' the ship could carry. */
  int slots() {
    int slots = 0;
    for (int i = 0; i < bays(); i++) {
      slots += hold(i).stream().mapToInt(stack -> stack.tiers).sum();
      slots += deck(i).stream().mapToInt(stack -> stack.tiers).sum();
    }
    return slots;
  }

  /** All boxes, bay by bay, hold before deck. */
  List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < bays(); i++) {
      hold(i).forEach(stack -> boxes.addAll(stack.boxes));
      deck(i).forEach(stack -> boxes.addAll(stack.boxes));
    }
    return boxes;
  }
}

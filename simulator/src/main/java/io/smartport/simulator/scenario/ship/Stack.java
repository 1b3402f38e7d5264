package io.smartport.simulator.scenario.ship;

import java.util.ArrayList;
import java.util.List;

/**
 * A stack of a 40' bay: both of its 20' bays in one row, in the hold or on deck. All its boxes do
 * the same at the port. A box to load must not stand on or under one to discharge, because they are
 * never on board together.
 */
final class Stack {
  /** What its boxes do at the port. */
  enum Part {
    DISCHARGE,
    LOAD,
    STAY
  }

  final int bay;
  final int row;
  final boolean deck;
  final int tiers;

  /** Boxes from the bottom; those of one tier one after the other. */
  final List<Box> boxes = new ArrayList<>();

  Stack(int bay, int row, boolean deck, int tiers) {
    this.bay = bay;
    this.row = row;
    this.deck = deck;
    this.tiers = tiers;
  }

  boolean isFree() {
    return boxes.isEmpty();
  }

  int tierNumber(int index) {
    return (deck ? 82 : 2) + 2 * index;
  }

  /** Distance of the row from the centre line, so that work begins amidships. */
  int fromCentre() {
    return (row + 1) / 2;
  }
}

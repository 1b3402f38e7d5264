package io.smartport.tos.work;

import org.agrona.collections.IntArrayList;

/**
 * Moves that cannot be done when another is not: what lies below a box that stays, what stands on
 * one that does not come, what is under a cover that stays on, the way back of a restow that did
 * not go out. Moves that only keep an order do not depend.
 */
public final class Dependants {
  private final WorkState state;
  private final Work work;

  public Dependants(Work work) {
    this.work = work;
    this.state = work.state();
  }

  /** The move, and all that cannot be done without it; each before what it depends on. */
  public IntArrayList of(int move) {
    IntArrayList found = new IntArrayList();
    found.addInt(move);
    for (int i = 0; i < found.size(); i++) {
      addDirect(found.getInt(i), found);
    }
    IntArrayList lastFirst = new IntArrayList();
    for (int i = found.size() - 1; i >= 0; i--) {
      lastFirst.addInt(found.getInt(i));
    }
    return lastFirst;
  }

  private void addDirect(int move, IntArrayList found) {
    Precedences edges = state.precedences;
    for (int edge = state.moves.firstSuccessor.get(move); edge >= 0; edge = edges.next.get(edge)) {
      int successor = edges.successor.get(edge);
      boolean isOpen = !state.moves.state(successor).isFinal();
      if (isOpen && needs(move, successor, edges.at.get(edge)) && !found.containsInt(successor)) {
        found.addInt(successor);
      }
    }
    if (state.moves.kind(move) == MoveKind.COVER_OFF && work.isLiftOpen(move)) {
      addComingBack(state.moves.box(move), found);
    }
  }

  /** A cover that does not come off need not come back. */
  private void addComingBack(int cover, IntArrayList found) {
    for (int move = 0; move < state.moves.rows(); move++) {
      if (state.moves.kind(move) == MoveKind.COVER_ON
          && state.moves.box(move) == cover
          && !state.moves.state(move).isFinal()
          && !found.containsInt(move)) {
        found.addInt(move);
      }
    }
  }

  private boolean needs(int move, int successor, int at) {
    if (at == Precedences.AT_END) {
      return true;
    }
    MoveKind kind = state.moves.kind(move);
    MoveKind next = state.moves.kind(successor);
    if (!work.isLiftOpen(move) || kind == MoveKind.REHANDLE) {
      return false;
    }
    if (kind.isOut()) {
      // In the spreader it is out of the way already.
      boolean hasLeft = state.exchanges.state(state.moves.exchange(move, 0)) == ExchangeState.DONE;
      return !hasLeft && next != MoveKind.COVER_ON;
    }
    return kind.isCover() || next.isIn();
  }
}

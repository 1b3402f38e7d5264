package io.smartport.tos.yard;

import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.crane.CraneSlice;

/** Where yard cranes pick up and set down, and what that does to the stacks. */
final class YardMoves implements CraneSlice {
  private final Moves moves;
  private final Yard yard;

  YardMoves(Moves moves, Yard yard) {
    this.moves = moves;
    this.yard = yard;
  }

  @Override
  public int giverXMm(int move) {
    boolean isOut = moves.kind(move).isOut();
    return yard.xMm(isOut ? moves.to(move) : moves.from(move), moves.box(move));
  }

  @Override
  public int takerXMm(int move) {
    return moves.kind(move) == MoveKind.REHANDLE
        ? yard.xMm(moves.to(move), moves.box(move))
        : giverXMm(move);
  }

  @Override
  public void lifted(int move) {
    if (!moves.kind(move).isOut()) {
      yard.lifted(move);
    }
  }

  @Override
  public void landed(int move) {
    if (!moves.kind(move).isIn()) {
      yard.stored(move);
    }
    yard.notPending(move);
  }
}

package io.smartport.tos.dispatch;

/**
 * Boxes that a quay crane will soon load are dug out before a truck comes for them, so that trucks
 * do not wait for re-handles.
 */
final class LookAhead {
  private final Slices slices;

  LookAhead(Slices slices) {
    this.slices = slices;
  }

  /** Digs out the boxes of the next moves of a crane. */
  void digOut(int crane, int moves) {
    for (int n = 0; n < moves; n++) {
      int move = slices.quay().moveAhead(crane, n);
      if (move < 0) {
        return;
      }
      if (slices.work().state().moves.kind(move).isIn()) {
        slices.yard().soon(slices.work().state().moves.box(move));
        slices.yard().digOut(move, false);
      }
    }
  }
}

package io.smartport.tos.dispatch;

import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.work.Decision;
import io.smartport.tos.work.Decision.Rule;
import io.smartport.tos.work.Incident;
import io.smartport.tos.work.IncidentKind;
import io.smartport.tos.yard.Yard;
import java.util.List;

/**
 * Which block and slot a discharged box gets: the block with the least sum of drive and of work
 * that already waits there, and in it a low stack; boxes spread along the block, so that trucks do
 * not stand in each other's way.
 */
final class SlotChoice {
  /** What one more move in a block costs a truck, in ms: half a yard crane cycle. */
  private static final long PENDING_MS = 75_000;

  private static final int ROOMY_PERMILLE = 750;
  private static final int CROWDING = 4;

  /** Spreads consecutive moves along a block: coprime to every block length. */
  private static final int SPREAD = 7_919;

  private final Slices slices;
  private final List<Block> blocks;
  private final long[] costs;

  SlotChoice(Slices slices, CompiledSite site) {
    this.slices = slices;
    this.blocks = site.blocks();
    this.costs = new long[blocks.size()];
  }

  /** Chooses and reserves; false, with an incident, when the whole yard has no slot. */
  boolean choose(int move) {
    int crane = slices.quay().craneOf(move);
    int from = slices.transport().quayNode(crane, slices.quay().handOverXMm(move));
    for (Block block : blocks) {
      int entry =
          slices.transport().blockNode(block.id(), block.westXMm() + block.bayPitchMm() * 4);
      costs[block.id()] =
          slices.transport().wayMs(from, entry)
              + slices.yard().pendingIn(block.id()) * PENDING_MS
              + crowdingMs(slices.yard().stock().fillPermille(block.id()));
    }
    int box = slices.work().state().moves.box(move);
    int best = least(-1);
    while (best >= 0) {
      Block block = blocks.get(best);
      int spread = Math.floorMod(move * SPREAD, block.teuBays()) * block.bayPitchMm();
      long slot = slices.yard().bestSlot(best, box, block.westXMm() + spread);
      if (slot != Yard.NO_SLOT) {
        slices.yard().reserve(move, slot);
        decided(move, best, slot);
        return true;
      }
      costs[best] = Long.MAX_VALUE;
      best = least(-1);
    }
    long cell = slices.work().state().moves.from(move);
    slices.work().incidents().open(Incident.ofMove(IncidentKind.NO_SLOT, move, box, cell));
    return false;
  }

  /** Full blocks leave no room to dig: each per mille over the limit costs some seconds. */
  private static long crowdingMs(int fillPermille) {
    return Math.max(0, fillPermille - ROOMY_PERMILLE) * 1_000L * CROWDING;
  }

  private int least(int except) {
    int best = -1;
    for (int block = 0; block < costs.length; block++) {
      if (block != except
          && costs[block] < Long.MAX_VALUE
          && (best < 0 || costs[block] < costs[best])) {
        best = block;
      }
    }
    return best;
  }

  private void decided(int move, int block, long slot) {
    int next = least(block);
    long[] alternatives = next < 0 ? new long[0] : new long[] {next, costs[next]};
    slices
        .outputs()
        .decided(
            new Decision(
                Decision.Kind.BLOCK_FOR_MOVE,
                move,
                block,
                costs[block],
                Rule.LEAST_COST,
                alternatives));
    slices
        .outputs()
        .decided(
            new Decision(Decision.Kind.SLOT_FOR_MOVE, move, slot, 0, Rule.LEAST_COST, new long[0]));
  }
}

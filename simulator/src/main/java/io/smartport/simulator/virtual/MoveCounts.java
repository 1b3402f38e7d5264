package io.smartport.simulator.virtual;

import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.MoveState;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.WorkState;
import java.util.TreeMap;

/**
 * Moves by kind. A restow is counted once, though it is two moves; taking a hatch cover off and
 * putting it on are two.
 *
 * @param done of discharge, load, restow and hatch covers
 * @param rehandles moves within the yard that were done
 * @param retrievals boxes that left the yard for the ship
 */
// Counters are numbered by kind.
@SuppressWarnings("EnumOrdinal")
public record MoveCounts(
    int discharge, int load, int restow, int hatchCover, int done, int rehandles, int retrievals) {
  /** Counts them as the engine has them now. */
  public static MoveCounts of(WorkState work) {
    Moves moves = work.moves;
    int[] planned = new int[MoveKind.values().length];
    int[] done = new int[planned.length];
    for (int move = 0; move < moves.rows(); move++) {
      int kind = moves.kind(move).ordinal();
      planned[kind]++;
      done[kind] += moves.state(move) == MoveState.DONE ? 1 : 0;
    }
    int coversPlanned =
        planned[MoveKind.COVER_OFF.ordinal()] + planned[MoveKind.COVER_ON.ordinal()];
    int coversDone = done[MoveKind.COVER_OFF.ordinal()] + done[MoveKind.COVER_ON.ordinal()];
    int loaded = done[MoveKind.LOAD.ordinal()];
    int back = done[MoveKind.RESTOW_BACK.ordinal()];
    return new MoveCounts(
        planned[MoveKind.DISCHARGE.ordinal()],
        planned[MoveKind.LOAD.ordinal()],
        planned[MoveKind.RESTOW_BACK.ordinal()],
        coversPlanned,
        done[MoveKind.DISCHARGE.ordinal()] + loaded + back + coversDone,
        done[MoveKind.REHANDLE.ordinal()],
        loaded + back);
  }

  /** Discharge, load, restow and hatch covers. */
  public int planned() {
    return discharge + load + restow + hatchCover;
  }

  /** What is not done, by what it stands at: words and counts. */
  public static TreeMap<String, Integer> standing(WorkState work) {
    Moves moves = work.moves;
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (int move = 0; move < moves.rows(); move++) {
      MoveState state = moves.state(move);
      if (state == MoveState.DONE) {
        continue;
      }
      int leg = moves.currentLeg(move);
      String at =
          !moves.isFree(move)
              ? "waits for other moves"
              : leg < 0
                  ? "has no leg left"
                  : "leg " + work.legs.kind(leg) + " is " + work.legs.state(leg);
      counts.merge(moves.kind(move) + " " + state + ", " + at, 1, Integer::sum);
    }
    return counts;
  }
}

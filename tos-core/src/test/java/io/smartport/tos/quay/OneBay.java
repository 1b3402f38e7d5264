package io.smartport.tos.quay;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.quay.PlannedCell.Role;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.RecordedOutputs;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.WorkState;
import java.util.ArrayList;
import java.util.List;

/** A 40' bay 2 (20' bays 1 and 3) with its covers and boxes, and the plan for it. */
final class OneBay {
  static final int BAY = 2;
  static final int FORE = 1;
  static final int AFT = 3;

  final CargoState cargo = new CargoState();
  final Work work = new Work(cargo, new WorkState(), new RecordedOutputs());
  final List<PlannedCell> cells = new ArrayList<>();
  private final List<Integer> covers = new ArrayList<>();
  List<List<Integer>> phases = List.of();

  OneBay() {
    cargo.calls.addRow();
  }

  /** The next cover from 1 upwards, over these rows. */
  OneBay cover(int... rows) {
    int cover = cargo.boxes.addRow();
    cargo.boxes.kind.set(cover, BoxVisits.COVER);
    covers.add(cover);
    cargo.boxes.coverNumber.set(cover, covers.size());
    long mask = 0;
    for (int row : rows) {
      mask |= 1L << row;
    }
    cargo.boxes.coverRows.set(cover, mask);
    return this;
  }

  /** A box in bay 1, 2 or 3; tiers from 80 are on deck. */
  OneBay box(Role role, int bay, int row, int tier) {
    int box = cargo.boxes.addRow();
    cargo.boxes.lengthFt.set(box, bay == BAY ? 40 : 20);
    cells.add(new PlannedCell(box, bay, row, tier, bay != AFT, bay != FORE, tier >= 80, role));
    return this;
  }

  OneBay plan() {
    int[] numbers = covers.stream().mapToInt(Integer::intValue).toArray();
    phases = new BayPlanner(work, 0, 0, BAY, List.copyOf(cells), numbers).plan();
    return this;
  }

  List<Integer> moves() {
    return phases.stream().flatMap(List::stream).toList();
  }

  long count(MoveKind kind) {
    return moves().stream().filter(move -> kind(move) == kind).count();
  }

  MoveKind kind(int move) {
    return work.state().moves.kind(move);
  }

  int box(int move) {
    return work.state().moves.box(move);
  }

  List<Integer> covers() {
    return covers;
  }

  /** The cover over a row, or -1. */
  int coverOver(int row) {
    for (int cover : covers) {
      if ((cargo.boxes.coverRows.get(cover) >>> row & 1) == 1) {
        return cover;
      }
    }
    return -1;
  }
}

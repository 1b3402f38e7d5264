package io.smartport.tos.quay;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.quay.PlannedCell.Role;
import io.smartport.tos.work.MoveKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random bays, each worked by a crane that takes any free move. */
class BayPlannerPropertyTest {
  private static final int BAYS = 2_000;

  @Test
  void aCraneThatTakesFreeMovesNeverLiftsFromUnderAnotherAndFinishes() {
    for (int seed = 0; seed < BAYS; seed++) {
      Random random = new Random(seed);
      OneBay bay = RandomBay.of(random);
      CraneAtABay crane = new CraneAtABay(bay, random);
      int lifts = crane.work();
      assertThat(lifts).as("seed %d", seed).isEqualTo(bay.moves().size());
      assertThat(crane.heldByNothing()).as("seed %d", seed).isZero();
      Set<Integer> wanted = new HashSet<>();
      bay.cells.stream()
          .filter(cell -> cell.role() != Role.DISCHARGE)
          .forEach(cell -> wanted.add(cell.box()));
      assertThat(crane.onBoard()).as("seed %d", seed).isEqualTo(wanted);
    }
  }

  @Test
  void whatStaysOverAGapComesBackWhereItStandsOnSomething() {
    int heldByNothing = 0;
    for (int seed = 0; seed < BAYS; seed++) {
      Random random = new Random(seed);
      OneBay bay = RandomBay.hollow(random);
      CraneAtABay crane = new CraneAtABay(bay, random);
      assertThat(crane.work()).as("seed %d", seed).isEqualTo(bay.moves().size());
      heldByNothing += crane.heldByNothing();
    }
    assertThat(heldByNothing)
        .as("long boxes for which no place of the bay is level")
        .isLessThan(BAYS / 100);
  }

  @Test
  void everyBoxHasExactlyTheMovesOfItsRole() {
    for (int seed = 0; seed < BAYS; seed++) {
      OneBay bay = RandomBay.of(new Random(seed));
      Map<Integer, List<MoveKind>> byBox = new HashMap<>();
      for (int move : bay.moves()) {
        byBox.merge(
            bay.box(move), List.of(bay.kind(move)), (a, b) -> List.of(a.getFirst(), b.getFirst()));
      }
      for (PlannedCell cell : bay.cells) {
        List<MoveKind> kinds = byBox.getOrDefault(cell.box(), List.of());
        switch (cell.role()) {
          case DISCHARGE -> assertThat(kinds).containsExactly(MoveKind.DISCHARGE);
          case LOAD -> assertThat(kinds).containsExactly(MoveKind.LOAD);
          case STAY ->
              assertThat(kinds).isIn(List.of(), List.of(MoveKind.RESTOW_OUT, MoveKind.RESTOW_BACK));
        }
      }
      for (int cover : bay.covers()) {
        assertThat(byBox.getOrDefault(cover, List.of()))
            .isIn(List.of(), List.of(MoveKind.COVER_OFF, MoveKind.COVER_ON));
      }
    }
  }

  @Test
  void onlyWhatIsInTheWayIsRestowedAndOnlyCoversOverWorkAreOpened() {
    for (int seed = 0; seed < BAYS; seed++) {
      OneBay bay = RandomBay.of(new Random(seed));
      Set<Integer> moved = new HashSet<>();
      bay.moves().forEach(move -> moved.add(bay.box(move)));
      for (PlannedCell cell : bay.cells) {
        if (cell.role() == Role.STAY) {
          boolean onOpened = cell.deck() && moved.contains(bay.coverOver(cell.row()));
          boolean overWork =
              bay.cells.stream()
                  .anyMatch(other -> isOver(cell, other) && moved.contains(other.box()));
          assertThat(moved.contains(cell.box()))
              .as("seed %d, %s", seed, cell)
              .isEqualTo(onOpened || overWork);
        }
      }
      for (int cover : bay.covers()) {
        boolean work =
            bay.cells.stream()
                .anyMatch(
                    cell ->
                        !cell.deck()
                            && bay.coverOver(cell.row()) == cover
                            && moved.contains(cell.box()));
        assertThat(moved.contains(cover)).as("seed %d, cover %d", seed, cover).isEqualTo(work);
      }
    }
  }

  private static boolean isOver(PlannedCell a, PlannedCell b) {
    boolean overlap = (a.fore() && b.fore()) || (a.aft() && b.aft());
    return overlap && a.row() == b.row() && a.deck() == b.deck() && a.tier() > b.tier();
  }
}

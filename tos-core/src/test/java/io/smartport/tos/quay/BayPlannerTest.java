package io.smartport.tos.quay;

import static io.smartport.tos.quay.OneBay.AFT;
import static io.smartport.tos.quay.OneBay.BAY;
import static io.smartport.tos.quay.OneBay.FORE;
import static io.smartport.tos.quay.PlannedCell.Role.DISCHARGE;
import static io.smartport.tos.quay.PlannedCell.Role.LOAD;
import static io.smartport.tos.quay.PlannedCell.Role.STAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.MoveKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class BayPlannerTest {
  private final OneBay bay = new OneBay().cover(1).cover(2, 4);

  @Test
  void aBayWithoutWorkNeedsNoMove() {
    bay.box(STAY, BAY, 1, 2).box(STAY, BAY, 1, 82).plan();
    assertThat(bay.moves()).isEmpty();
  }

  @Test
  void aDeckBoxLeavesWithoutTouchingTheCover() {
    bay.box(DISCHARGE, BAY, 1, 82).box(STAY, BAY, 1, 2).plan();
    assertThat(bay.moves()).hasSize(1);
    assertThat(bay.count(MoveKind.DISCHARGE)).isEqualTo(1);
  }

  @Test
  void aHoldBoxTakesItsOwnCoverOffAndOnAgain() {
    bay.box(DISCHARGE, BAY, 1, 2).box(STAY, BAY, 2, 82).plan();
    assertThat(kinds()).containsExactly(MoveKind.COVER_OFF, MoveKind.DISCHARGE, MoveKind.COVER_ON);
    assertThat(bay.box(bay.moves().getFirst())).isEqualTo(bay.covers().getFirst());
  }

  @Test
  void aBoxThatStaysOverOneThatGoesIsRestowed() {
    bay.box(DISCHARGE, BAY, 1, 82).box(STAY, BAY, 1, 84).box(STAY, BAY, 1, 86).plan();
    assertThat(bay.count(MoveKind.RESTOW_OUT)).isEqualTo(2);
    assertThat(bay.count(MoveKind.RESTOW_BACK)).isEqualTo(2);
  }

  @Test
  void aBoxThatStaysBelowIsNotTouched() {
    bay.box(STAY, BAY, 1, 82).box(DISCHARGE, BAY, 1, 84).plan();
    assertThat(bay.count(MoveKind.RESTOW_OUT)).isZero();
  }

  @Test
  void onlyTheHalfOverAMoveIsRestowed() {
    bay.box(DISCHARGE, FORE, 1, 82)
        .box(STAY, AFT, 1, 82)
        .box(STAY, FORE, 1, 84)
        .box(STAY, AFT, 1, 84)
        .plan();
    assertThat(bay.count(MoveKind.RESTOW_OUT)).isEqualTo(1);
  }

  @Test
  void aLongBoxOverOneHalfThatGoesIsRestowed() {
    bay.box(DISCHARGE, FORE, 1, 82).box(STAY, AFT, 1, 82).box(STAY, BAY, 1, 84).plan();
    assertThat(bay.count(MoveKind.RESTOW_OUT)).isEqualTo(1);
  }

  @Test
  void deckBoxesOnACoverThatComesOffAreRestowed() {
    bay.box(LOAD, BAY, 2, 2)
        .box(STAY, BAY, 2, 82)
        .box(STAY, BAY, 4, 82)
        .box(STAY, BAY, 1, 82)
        .plan();
    assertThat(bay.count(MoveKind.RESTOW_OUT)).isEqualTo(2);
    assertThat(bay.count(MoveKind.COVER_OFF)).isEqualTo(1);
  }

  @Test
  void aBoxThatIsLoadedUnderOneThatStaysRestowsIt() {
    bay.box(LOAD, FORE, 1, 82).box(STAY, BAY, 1, 84).plan();
    assertThat(bay.count(MoveKind.RESTOW_OUT)).isEqualTo(1);
  }

  @Test
  void onlyDeckBoxesGoByAStation() {
    bay.box(DISCHARGE, BAY, 1, 2).box(DISCHARGE, BAY, 1, 82).box(LOAD, BAY, 2, 82).plan();
    for (int move : bay.moves()) {
      boolean station = bay.work.openLeg(move, LegKind.STATION) >= 0;
      assertThat(station).isEqualTo(isOnDeck(move));
    }
  }

  @Test
  void theLastCoverOffIsTheFirstOn() {
    bay.box(DISCHARGE, BAY, 1, 2).box(DISCHARGE, BAY, 4, 2).plan();
    List<Integer> off = bay.phases.get(1).stream().map(bay::box).toList();
    List<Integer> on = bay.phases.get(4).stream().map(bay::box).toList();
    assertThat(off).hasSize(2);
    assertThat(on).isEqualTo(off.reversed());
  }

  @Test
  void aBoxWithoutACoverOverItsRowNeedsNone() {
    OneBay open = new OneBay().box(DISCHARGE, BAY, 1, 2).box(STAY, BAY, 1, 82).plan();
    assertThat(open.count(MoveKind.DISCHARGE)).isEqualTo(1);
    assertThat(open.moves()).hasSize(1);
  }

  private boolean isOnDeck(int move) {
    return bay.cells.stream().anyMatch(cell -> cell.box() == bay.box(move) && cell.deck());
  }

  private List<MoveKind> kinds() {
    return bay.moves().stream().map(bay::kind).toList();
  }
}

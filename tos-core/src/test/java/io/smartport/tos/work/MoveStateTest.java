package io.smartport.tos.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.site.PlaceCode;
import org.junit.jupiter.api.Test;

class MoveStateTest {
  private final Heart heart = new Heart();
  private final Moves moves = heart.state.moves;

  @Test
  void aDischargeFromTheHoldGoesQuayTruckYard() {
    int move = heart.discharge(false);
    assertThat(heart.legs(move)).containsExactly(LegKind.QUAY, LegKind.TRUCK, LegKind.YARD);
  }

  @Test
  void aDischargeFromDeckLeavesItsTwistLocksAtAStation() {
    int move = heart.discharge(true);
    assertThat(heart.legs(move))
        .containsExactly(LegKind.QUAY, LegKind.TRUCK, LegKind.STATION, LegKind.TRUCK, LegKind.YARD);
  }

  @Test
  void aLoadIsTheReverse() {
    assertThat(heart.legs(heart.load(false)))
        .containsExactly(LegKind.YARD, LegKind.TRUCK, LegKind.QUAY);
    assertThat(heart.legs(heart.load(true)))
        .containsExactly(LegKind.YARD, LegKind.TRUCK, LegKind.STATION, LegKind.TRUCK, LegKind.QUAY);
  }

  @Test
  void aRehandleIsOneYardLegAndACoverOneQuayLeg() {
    assertThat(heart.legs(heart.rehandle())).containsExactly(LegKind.YARD);
    int cover =
        heart.work.plan(
            MoveKind.COVER_OFF,
            0,
            Heart.CALL,
            0,
            PlaceCode.hatch(0, 2, 1),
            PlaceCode.backreach(0),
            false);
    assertThat(heart.legs(cover)).containsExactly(LegKind.QUAY);
  }

  @Test
  void plannedBecomesActiveWhenItsFirstLegIsAssigned() {
    int move = heart.discharge(true);
    assertThat(moves.state(move)).isEqualTo(MoveState.PLANNED);
    heart.work.assign(moves.firstLeg(move), 0);
    assertThat(moves.state(move)).isEqualTo(MoveState.ACTIVE);
  }

  @Test
  void activeBecomesDoneWithItsLastLegOnly() {
    int move = heart.discharge(true);
    for (int leg = moves.currentLeg(move); leg >= 0; leg = moves.currentLeg(move)) {
      assertThat(moves.state(move)).isNotEqualTo(MoveState.DONE);
      heart.work.assign(leg, 1);
      assertThat(moves.state(move)).isEqualTo(MoveState.ACTIVE);
      heart.work.done(leg);
    }
    assertThat(moves.state(move)).isEqualTo(MoveState.DONE);
    assertThat(heart.events()).contains("MOVE_DONE " + move);
  }

  @Test
  void legsAreDoneInTheirOrder() {
    int move = heart.load(true);
    for (int i = 0; i < 5; i++) {
      assertThat(moves.currentLeg(move)).isEqualTo(moves.firstLeg(move) + i);
      heart.work.done(moves.currentLeg(move));
      assertThat(heart.events()).contains("LEG_DONE " + (moves.firstLeg(move) + i));
    }
    assertThat(moves.currentLeg(move)).isEqualTo(-1);
  }

  @Test
  void theOpenLegOfAKindIsTheFirstThatIsNotDone() {
    int move = heart.discharge(true);
    int first = moves.firstLeg(move);
    assertThat(heart.work.openLeg(move, LegKind.TRUCK)).isEqualTo(first + 1);
    heart.work.done(first);
    heart.work.done(first + 1);
    assertThat(heart.work.openLeg(move, LegKind.TRUCK)).isEqualTo(first + 3);
    assertThat(heart.work.openLeg(move, LegKind.QUAY)).isEqualTo(-1);
  }

  @Test
  void aCallIsCompleteWithItsLastMove() {
    int one = heart.discharge(false);
    int other = heart.load(true);
    int inTheYard = heart.rehandle();
    assertThat(heart.cargo.calls.openMoves.get(Heart.CALL)).isEqualTo(2);
    heart.finish(other);
    assertThat(heart.outputs.completedCalls).isEmpty();
    heart.finish(one);
    assertThat(heart.outputs.completedCalls).containsExactly(Heart.CALL);
    assertThat(heart.cargo.calls.doneMoves.get(Heart.CALL)).isEqualTo(2);
    heart.finish(inTheYard);
    assertThat(heart.outputs.completedCalls).hasSize(1);
  }

  @Test
  void sourceAndTargetOfAMoveAreSetLater() {
    int move = heart.discharge(false);
    assertThat(PlaceCode.kind(moves.to(move))).isEqualTo(PlaceCode.ANY_SLOT);
    heart.work.reserveTarget(move, Heart.SLOT);
    heart.work.setSource(move, Heart.TRUCK);
    assertThat(moves.to(move)).isEqualTo(Heart.SLOT);
    assertThat(moves.from(move)).isEqualTo(Heart.TRUCK);
  }
}

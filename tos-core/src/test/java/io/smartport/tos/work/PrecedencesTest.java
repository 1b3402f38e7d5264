package io.smartport.tos.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrecedencesTest {
  private final Heart heart = new Heart();
  private final Moves moves = heart.state.moves;

  @Test
  void aMoveWithoutPredecessorIsFree() {
    assertThat(moves.isFree(heart.discharge(false))).isTrue();
  }

  @Test
  void atLiftFreesWhenTheQuayLegIsDone() {
    int before = heart.discharge(true);
    int after = heart.discharge(true);
    heart.work.precedeAtLift(before, after);
    assertThat(moves.isFree(after)).isFalse();
    heart.work.done(moves.firstLeg(before));
    assertThat(moves.isFree(after)).isTrue();
    assertThat(heart.events()).contains("MOVE_FREE " + after);
    heart.finish(before);
    assertThat(heart.events()).doesNotContain("MOVE_FREE " + after);
  }

  @Test
  void atLiftOfALoadFreesWithItsLastLeg() {
    int before = heart.load(false);
    int after = heart.load(false);
    heart.work.precedeAtLift(before, after);
    heart.work.done(moves.currentLeg(before));
    heart.work.done(moves.currentLeg(before));
    assertThat(moves.isFree(after)).isFalse();
    heart.work.done(moves.currentLeg(before));
    assertThat(moves.isFree(after)).isTrue();
  }

  @Test
  void atLiftOfARehandleFreesTheRetrieval() {
    int rehandle = heart.rehandle();
    int retrieval = heart.load(false);
    heart.work.precedeAtLift(rehandle, retrieval);
    heart.finish(rehandle);
    assertThat(moves.isFree(retrieval)).isTrue();
  }

  @Test
  void atEndFreesWhenTheWholeMoveIsDone() {
    int out = heart.discharge(false);
    int back = heart.load(false);
    heart.work.precedeAtEnd(out, back);
    heart.work.done(moves.currentLeg(out));
    heart.work.done(moves.currentLeg(out));
    assertThat(moves.isFree(back)).isFalse();
    heart.work.done(moves.currentLeg(out));
    assertThat(moves.isFree(back)).isTrue();
    assertThat(heart.events()).containsOnlyOnce("MOVE_FREE " + back);
  }

  @Test
  void aMoveIsFreeWhenAllItsPredecessorsAre() {
    int one = heart.discharge(false);
    int other = heart.discharge(false);
    int after = heart.discharge(false);
    heart.work.precedeAtLift(one, after);
    heart.work.precedeAtLift(other, after);
    heart.finish(other);
    assertThat(moves.isFree(after)).isFalse();
    heart.finish(one);
    assertThat(moves.isFree(after)).isTrue();
  }

  @Test
  void oneMoveFreesAllItsSuccessors() {
    int before = heart.discharge(false);
    int one = heart.discharge(false);
    int other = heart.discharge(false);
    heart.work.precedeAtLift(before, one);
    heart.work.precedeAtEnd(before, other);
    heart.finish(before);
    assertThat(moves.isFree(one)).isTrue();
    assertThat(moves.isFree(other)).isTrue();
  }
}

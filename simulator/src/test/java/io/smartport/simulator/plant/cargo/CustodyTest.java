package io.smartport.simulator.plant.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartport.simulator.plant.TestPlant;
import io.smartport.simulator.plant.audit.Violation;
import io.smartport.simulator.plant.machine.Refusal;
import io.smartport.tos.site.PlaceCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustodyTest {
  private final TestPlant world = new TestPlant();
  private final Custody custody = world.plant.custody();

  @Test
  void aLongBoxStandsOnTwoShortOnesAndNeverTheOtherWayRound() {
    world.box20(1, PlaceCode.slot(0, 1, 1, 1));
    world.box20(2, PlaceCode.slot(0, 3, 1, 1));
    world.box40(3, PlaceCode.slot(0, 2, 1, 2));
    hang(new Box(4, 20, 2_600, 10_000, false));

    custody.land(new int[] {4}, spot(PlaceCode.slot(0, 1, 1, 3)));
    assertThat(world.plant.auditor().count(Violation.STACK_ORDER)).isEqualTo(1);
    assertThat(custody.zMm(4)).isEqualTo(5_200);
    assertThat(custody.liftProblem(new int[] {3}, TestPlant.slot(2, 1, 2)))
        .isEqualTo(Refusal.NOT_ON_TOP);
  }

  @Test
  void aBoxThatIsSetOnAirComesToStandOnWhatIsThere() {
    hang(new Box(1, 40, 2_600, 10_000, false));
    assertThat(custody.land(new int[] {1}, TestPlant.slot(2, 1, 3)))
        .isEqualTo(PlaceCode.slot(0, 2, 1, 1));
    assertThat(world.plant.auditor().count(Violation.STACK_ORDER)).isEqualTo(1);
  }

  @Test
  void aFortyFiveTakesThreeBaysAndStandsOnItsLikeOnly() {
    world.plant.boxes().add(new Box(1, 45, 2_900, 10_000, false));
    custody.place(1, PlaceCode.slot(0, 2, 1, 1));
    assertThatThrownBy(() -> world.box20(2, PlaceCode.slot(0, 5, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> world.box40(3, PlaceCode.slot(0, 2, 1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHoldUnderItsCoverCannotBeWorked() {
    world.box40(1, TestPlant.hold(2, 2).place());
    world.closeCovers();
    assertThat(custody.liftProblem(new int[] {1}, TestPlant.hold(2, 2)))
        .isEqualTo(Refusal.NOT_ON_TOP);
    hang(new Box(2, 40, 2_600, 10_000, false));
    assertThat(custody.landProblem(new int[] {2}, TestPlant.hold(3, 2))).isEqualTo(Refusal.NO_ROOM);
    assertThat(world.plant.auditor().count(Violation.STACK_ORDER)).isEqualTo(2);
  }

  @Test
  void aCoverUnderDeckBoxesStaysAndWithoutItNothingStandsOnDeck() {
    world.closeCovers();
    world.box40(1, TestPlant.deck(2, 82).place());
    int[] cover = {TestPlant.COVER};
    Spot closed = world.coverSpot(TestPlant.COVER);
    assertThat(custody.liftProblem(cover, closed)).isEqualTo(Refusal.NOT_ON_TOP);

    custody.remove(1);
    assertThat(custody.liftProblem(cover, closed)).isEqualTo(Refusal.NONE);
    custody.lift(cover, PlaceCode.crane(0));
    custody.land(cover, world.backreachSpot(TestPlant.COVER));
    hang(new Box(2, 40, 2_600, 10_000, false));
    assertThat(custody.landProblem(new int[] {2}, TestPlant.deck(2, 82)))
        .isEqualTo(Refusal.NO_SUPPORT);
    assertThat(custody.landProblem(new int[] {2}, TestPlant.hold(2, 2))).isEqualTo(Refusal.NONE);
  }

  @Test
  void coversInTheBackreachGoBackLastInFirstOut() {
    world.closeCovers();
    for (int cover = TestPlant.COVER; cover < TestPlant.COVER + 2; cover++) {
      custody.lift(new int[] {cover}, PlaceCode.crane(0));
      custody.land(new int[] {cover}, world.backreachSpot(cover));
    }
    assertThat(coverProblem(TestPlant.COVER)).isEqualTo(Refusal.NOT_ON_TOP);
    assertThat(coverProblem(TestPlant.COVER + 1)).isEqualTo(Refusal.NONE);
  }

  @Test
  void dangerousBoxesThatStandTooNearAreCounted() {
    world.plant.boxes().add(new Box(1, 40, 2_600, 10_000, true));
    custody.place(1, PlaceCode.slot(0, 2, 1, 1));
    dangerous(2, PlaceCode.slot(0, 6, 1, 1));
    assertThat(world.plant.auditor().count(Violation.SEGREGATION)).isEqualTo(1);
    dangerous(3, PlaceCode.slot(0, 14, 1, 1));
    assertThat(world.plant.auditor().count(Violation.SEGREGATION)).isEqualTo(1);
  }

  @Test
  void allBoxesComeInTheOrderOfTheirIds() {
    world.box40(5, PlaceCode.slot(0, 2, 1, 1));
    world.box40(3, PlaceCode.slot(0, 2, 2, 1));
    List<Integer> ids = new ArrayList<>();
    custody.forEach((box, place) -> ids.add(box));
    assertThat(ids).containsExactly(3, 5);
  }

  private Refusal coverProblem(int cover) {
    return custody.liftProblem(new int[] {cover}, world.backreachSpot(cover));
  }

  private void dangerous(int id, long place) {
    hang(new Box(id, 40, 2_600, 10_000, true));
    custody.land(new int[] {id}, spot(place));
  }

  /** Puts a box into the spreader, by way of a far corner of the yard. */
  private void hang(Box box) {
    long corner = PlaceCode.slot(0, box.lengthFt() == 20 ? 71 : 72, 10, 1);
    world.plant.boxes().add(box);
    custody.place(box.id(), corner);
    custody.lift(new int[] {box.id()}, PlaceCode.crane(0));
  }

  private static Spot spot(long place) {
    return new Spot(place, 0, 0, 0);
  }
}

package io.smartport.tos.yard;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.BoxTable;
import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.cargo.DgSegregation;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.site.SampleSites;
import org.junit.jupiter.api.Test;

/** In the site {@code small}: block 0 has plugs in its first 6 bays, block 2 has none. */
class SlotRulesTest {
  private static final CompiledSite SITE = SampleSites.site("small");
  private static final int WITH_PLUGS = 0;
  private static final int BLOCK = 2;

  private final YardState state = new YardState();
  private final BoxVisits boxes = new BoxVisits();
  private final YardStock stock = new YardStock(SITE, state, boxes);
  private final Ground ground = stock.ground();

  @Test
  void aBoxFitsOnTheGroundAndOnBoxesOfItsLengthUpToTheHighestTier() {
    int tiers = SITE.blocks().get(BLOCK).tiers();
    for (int tier = 1; tier <= tiers; tier++) {
      assertThat(reason(full(40), 4)).isEqualTo(SlotReason.FITS);
      stand(full(40), 4);
    }
    assertThat(reason(full(40), 4)).isEqualTo(SlotReason.FULL);
  }

  @Test
  void onlyTheNextTierOfAStackFits() {
    stand(full(40), 4);
    assertThat(stock.reason(full(40), PlaceCode.slot(BLOCK, 10, 1, 2))).isEqualTo(SlotReason.FITS);
    assertThat(stock.reason(full(40), PlaceCode.slot(BLOCK, 10, 1, 3))).isEqualTo(SlotReason.FULL);
    assertThat(stock.reason(full(40), PlaceCode.slot(BLOCK, 10, 1, 1))).isEqualTo(SlotReason.FULL);
  }

  @Test
  void aSlotBesideTheBlockIsOutside() {
    long row11 = PlaceCode.slot(BLOCK, 10, 11, 1);
    long bay77 = PlaceCode.slot(BLOCK, 77, 1, 1);
    assertThat(stock.reason(full(20), row11)).isEqualTo(SlotReason.OUTSIDE_BLOCK);
    assertThat(stock.reason(full(20), bay77)).isEqualTo(SlotReason.OUTSIDE_BLOCK);
  }

  @Test
  void theFirstTeuBayIsOutOfReachFor20() {
    assertThat(reason(full(20), 0)).isEqualTo(SlotReason.OUT_OF_REACH);
    assertThat(reason(full(40), 0)).isEqualTo(SlotReason.FITS);
  }

  @Test
  void stacksAreOfOneLength() {
    stand(full(40), 4);
    assertThat(reason(full(20), 4)).isEqualTo(SlotReason.OTHER_LENGTH);
    assertThat(reason(full(20), 5)).isEqualTo(SlotReason.OTHER_LENGTH);
    stand(full(20), 7);
    assertThat(reason(full(40), 6)).isEqualTo(SlotReason.OTHER_LENGTH);
    assertThat(reason(full(20), 6)).isEqualTo(SlotReason.FITS);
  }

  @Test
  void aLongBoxStandsInPairsOfTeuBays() {
    assertThat(reason(full(40), 5)).isEqualTo(SlotReason.OTHER_LENGTH);
  }

  @Test
  void boxesOf45StandInTheirOwnBaysOnly() {
    int longBay = stock.longBay(BLOCK);
    assertThat(reason(full(45), longBay)).isEqualTo(SlotReason.FITS);
    assertThat(reason(full(45), 4)).isEqualTo(SlotReason.OTHER_LENGTH);
    assertThat(reason(full(20), longBay)).isEqualTo(SlotReason.KEPT_FOR_45);
    assertThat(reason(full(40), longBay - longBay % 2)).isEqualTo(SlotReason.KEPT_FOR_45);
  }

  @Test
  void theTierOfABoxUnderWayIsReserved() {
    state.stacks.reserved.set(ground.stack(BLOCK, 4, 0), 1);
    assertThat(reason(full(40), 4)).isEqualTo(SlotReason.RESERVED);
  }

  @Test
  void aStackThatACraneIsAskedToDigTakesNoBox() {
    state.stacks.leaving.set(ground.stack(BLOCK, 4, 0), 1);
    assertThat(reason(full(40), 4)).isEqualTo(SlotReason.BEING_DUG);
  }

  @Test
  void nothingUnderWayIsStackedOverABoxThatIsWanted() {
    stand(full(40), 4);
    int stack = ground.stack(BLOCK, 4, 0);
    state.stacks.wanted.set(stack, 1);
    assertThat(stock.reason(full(40), stack, false)).isEqualTo(SlotReason.WANTED_BELOW);
    assertThat(stock.reason(full(40), stack, true)).isEqualTo(SlotReason.FITS);
  }

  @Test
  void aReeferNeedsAPlug() {
    int reefer = box(40, BoxTable.FULL | BoxTable.REEFER);
    assertThat(reason(reefer, 4)).isEqualTo(SlotReason.NO_PLUG);
    assertThat(stock.reason(reefer, stock.topSlot(WITH_PLUGS, 4, 0, 40)))
        .isEqualTo(SlotReason.FITS);
    assertThat(stock.reason(reefer, stock.topSlot(WITH_PLUGS, 6, 0, 40)))
        .isEqualTo(SlotReason.NO_PLUG);
  }

  @Test
  void plugsAreKeptForReefers() {
    assertThat(stock.reason(full(40), stock.topSlot(WITH_PLUGS, 4, 0, 40)))
        .isEqualTo(SlotReason.KEPT_FOR_REEFERS);
    assertThat(stock.reason(full(40), stock.topSlot(WITH_PLUGS, 6, 0, 40)))
        .isEqualTo(SlotReason.FITS);
  }

  @Test
  void fullAndEmptyBoxesDoNotShareAStack() {
    stand(box(40, 0), 4);
    assertThat(reason(full(40), 4)).isEqualTo(SlotReason.FULL_WITH_EMPTY);
    stand(full(40), 6);
    assertThat(reason(box(40, 0), 6)).isEqualTo(SlotReason.FULL_WITH_EMPTY);
  }

  @Test
  void nothingStandsOnAFlatOrOnWhatIsOutOfGauge() {
    stand(box(40, BoxTable.FULL | BoxTable.FLAT), 4);
    stand(box(40, BoxTable.FULL | BoxTable.OUT_OF_GAUGE), 6);
    assertThat(reason(full(40), 4)).isEqualTo(SlotReason.TOP_ONLY_BELOW);
    assertThat(reason(full(40), 6)).isEqualTo(SlotReason.TOP_ONLY_BELOW);
  }

  @Test
  void classOneIsNotStored() {
    assertThat(reason(dangerous("1.1"), 4)).isEqualTo(SlotReason.SEGREGATION);
  }

  @Test
  void separatedFromAsksForSixMetresFromOutlineToOutline() {
    stand(dangerous("3"), 10);
    int oxidizing = dangerous("5.1");
    assertThat(reason(oxidizing, 10)).as("on top").isEqualTo(SlotReason.SEGREGATION);
    assertThat(reason(oxidizing, 12)).as("next bay").isEqualTo(SlotReason.SEGREGATION);
    assertThat(reason(oxidizing, 8)).as("bay before").isEqualTo(SlotReason.SEGREGATION);
    assertThat(reason(oxidizing, 14)).as("13 m off").isEqualTo(SlotReason.FITS);
    assertThat(reason(dangerous("3"), 10)).as("its own class").isEqualTo(SlotReason.FITS);
    assertThat(reason(oxidizing, 10, 2)).as("3.4 m across").isEqualTo(SlotReason.SEGREGATION);
    assertThat(reason(oxidizing, 10, 3)).as("6.3 m across").isEqualTo(SlotReason.FITS);
  }

  @Test
  void dangerousGoodsOnTheirWayCountFromTheReservationOn() {
    stock.occupy(ground.stack(BLOCK, 10, 0), dangerous("3"));
    assertThat(reason(dangerous("5.1"), 12)).isEqualTo(SlotReason.SEGREGATION);
  }

  private SlotReason reason(int box, int teuBay) {
    return reason(box, teuBay, 0);
  }

  private SlotReason reason(int box, int teuBay, int row) {
    return stock.reason(box, stock.topSlot(BLOCK, teuBay, row, boxes.lengthFt.get(box)));
  }

  private void stand(int box, int teuBay) {
    long slot = stock.topSlot(BLOCK, teuBay, 0, boxes.lengthFt.get(box));
    stock.adopt(box, slot);
    boxes.place.set(box, slot);
  }

  private int full(int lengthFt) {
    return box(lengthFt, BoxTable.FULL);
  }

  private int dangerous(String imdgClass) {
    int box = full(40);
    boxes.dgClasses.set(box, 1 << DgSegregation.column(imdgClass));
    return box;
  }

  private int box(int lengthFt, int flags) {
    int box = boxes.addRow();
    boxes.lengthFt.set(box, lengthFt);
    boxes.flags.set(box, flags);
    return box;
  }
}

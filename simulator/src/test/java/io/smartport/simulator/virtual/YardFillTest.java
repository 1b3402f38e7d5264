package io.smartport.simulator.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.yard.SlotReason;
import io.smartport.tos.yard.YardState;
import io.smartport.tos.yard.YardStock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YardFillTest {
  private static final CompiledSite SITE = SampleCalls.SMALL;
  private static final List<KnownBox> TO_LOAD =
      SampleCalls.call(300, 4).toLoad().stream().map(KnownBox::of).toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyBoxMayStandWhereItStands(long seed) {
    BoxVisits boxes = new BoxVisits();
    YardStock stock = new YardStock(SITE, new YardState(), boxes);
    for (StandingBox standing : fill(seed, 0.5).boxes()) {
      int id = boxes.addRow();
      standing.box().copyTo(boxes, id);
      assertThat(stock.reason(id, standing.slot()))
          .as(standing.box().number())
          .isEqualTo(SlotReason.FITS);
      stock.adopt(id, standing.slot());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameSeedFillsTheYardTheSame(long seed) {
    YardFill.Filled one = fill(seed, 0.5);
    YardFill.Filled other = fill(seed, 0.5);
    assertThat(other.boxes()).isEqualTo(one.boxes());
    assertThat(other.visits()).isEqualTo(one.visits());
    assertThat(fill(seed + 10, 0.5).boxes()).isNotEqualTo(one.boxes());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eachBoxOfTheCallStandsThereOnce(long seed) {
    YardFill.Filled filled = fill(seed, 0.5);
    assertThat(filled.visits()).hasSize(TO_LOAD.size()).doesNotHaveDuplicates();
    for (int i = 0; i < TO_LOAD.size(); i++) {
      assertThat(filled.boxes().get(filled.visits()[i]).box()).isEqualTo(TO_LOAD.get(i));
    }
    assertThat(filled.boxes().stream().map(StandingBox::slot)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2, 0.5})
  void otherBoxesTakeTheirShareOfAllSlots(double share) {
    int slots = SITE.blocks().stream().mapToInt(b -> b.teuBays() * b.rows() * b.tiers()).sum();
    int others =
        fill(1, share).boxes().stream()
            .map(StandingBox::box)
            .filter(box -> !TO_LOAD.contains(box))
            .mapToInt(box -> box.lengthFt() == 20 ? 1 : box.lengthFt() == 40 ? 2 : 3)
            .sum();
    assertThat(others).isBetween((int) (slots * share), (int) (slots * share) + 3);
  }

  private static YardFill.Filled fill(long seed, double share) {
    return new YardFill(SITE, new SeededRandom(seed)).fill(share, TO_LOAD);
  }
}

package io.smartport.tos.yard;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.BoxTable;
import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.column.HashSink;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.site.SampleSites;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YardStockTest {
  private static final CompiledSite SITE = SampleSites.site("small");

  private final YardState state = new YardState();
  private final BoxVisits boxes = new BoxVisits();
  private final YardStock stock = new YardStock(SITE, state, boxes);
  private final Ground ground = stock.ground();

  @Test
  void anAdoptedBoxTakesAllItsGround() {
    int box = box(45, 0);
    int bay = stock.longBay(2);
    adopt(box, stock.topSlot(2, bay, 3, 45));
    int anchor = ground.stack(2, bay, 3);
    for (int i = 0; i < 3; i++) {
      assertThat(state.stacks.anchor.get(ground.stack(2, bay + i, 3))).isEqualTo(anchor);
    }
    assertThat(state.stacks.height.get(anchor)).isEqualTo(1);
    assertThat(state.stacks.lengthFt.get(anchor)).isEqualTo(45);
  }

  @Test
  void theLastBoxThatLeavesFreesTheGround() {
    int below = box(40, 0);
    int above = box(40, 0);
    adopt(below, stock.topSlot(2, 4, 0, 40));
    adopt(above, stock.topSlot(2, 4, 0, 40));
    stock.disown(above);
    assertThat(state.stacks.anchor.get(ground.stack(2, 5, 0))).isGreaterThanOrEqualTo(0);
    stock.disown(below);
    assertThat(state.stacks.anchor.get(ground.stack(2, 4, 0))).isEqualTo(-1);
    assertThat(state.stacks.anchor.get(ground.stack(2, 5, 0))).isEqualTo(-1);
    assertThat(stock.reason(box(20, 0), stock.topSlot(2, 5, 0, 20))).isEqualTo(SlotReason.FITS);
  }

  @Test
  void dangerousGoodsOfAStackAreThoseOfItsBoxes() {
    int below = box(40, 1 << 5);
    int above = box(40, 1 << 6);
    int stack = ground.stack(2, 4, 0);
    adopt(below, stock.topSlot(2, 4, 0, 40));
    adopt(above, stock.topSlot(2, 4, 0, 40));
    assertThat(state.stacks.dgClasses.get(stack)).isEqualTo(1 << 5 | 1 << 6);
    stock.disown(above);
    assertThat(state.stacks.dgClasses.get(stack)).isEqualTo(1 << 5);
    stock.disown(below);
    assertThat(state.stacks.dgClasses.get(stack)).isZero();
  }

  @Test
  void aReservedStackKeepsItsGroundAndItsDangerousGoods() {
    int box = box(40, 1 << 5);
    int stack = ground.stack(2, 4, 0);
    adopt(box, stock.topSlot(2, 4, 0, 40));
    state.stacks.reserved.set(stack, 1);
    stock.disown(box);
    assertThat(state.stacks.anchor.get(stack)).isEqualTo(stack);
    assertThat(state.stacks.dgClasses.get(stack)).isEqualTo(1 << 5);
  }

  @Test
  void whatComesAndGoesLeavesNoTrace() {
    long empty = hash();
    Random random = new Random(8);
    Deque<Integer> standing = new ArrayDeque<>();
    for (int i = 0; i < 5_000; i++) {
      if (random.nextInt(5) > 0) {
        tryToAdopt(random, standing);
      } else if (!standing.isEmpty()) {
        stock.disown(standing.pop());
      }
    }
    assertThat(standing).hasSizeGreaterThan(500);
    while (!standing.isEmpty()) {
      stock.disown(standing.pop());
    }
    assertThat(hash()).isEqualTo(empty);
  }

  @Test
  void slotsAndStacksAreEachOthersInverse() {
    for (Block block : SITE.blocks()) {
      for (int bay = 0; bay + 1 < block.teuBays(); bay += 2) {
        for (int row = 0; row < block.rows(); row++) {
          int stack = ground.stack(block.id(), bay, row);
          for (int lengthFt : new int[] {20, 40}) {
            long slot = ground.slot(stack, lengthFt, 3);
            assertThat(ground.stackOf(slot)).isEqualTo(stack);
            assertThat(PlaceCode.tier(slot)).isEqualTo(3);
          }
          assertThat(ground.xMm(stack, 20)).isEqualTo(block.bayXMm(bay));
          assertThat(ground.xMm(stack, 40)).isEqualTo(block.fortyXMm(bay));
        }
      }
    }
  }

  private void tryToAdopt(Random random, Deque<Integer> standing) {
    int lengthFt = random.nextBoolean() ? 40 : 20;
    int box = box(lengthFt, random.nextInt(20) == 0 ? 1 << (4 + random.nextInt(10)) : 0);
    long slot = stock.topSlot(random.nextInt(4), random.nextInt(37), random.nextInt(10), lengthFt);
    if (stock.reason(box, slot) == SlotReason.FITS) {
      adopt(box, slot);
      standing.push(box);
    }
  }

  private void adopt(int box, long slot) {
    stock.adopt(box, slot);
    boxes.place.set(box, slot);
  }

  private int box(int lengthFt, int classes) {
    int box = boxes.addRow();
    boxes.lengthFt.set(box, lengthFt);
    boxes.flags.set(box, BoxTable.FULL);
    boxes.dgClasses.set(box, classes);
    return box;
  }

  private long hash() {
    HashSink sink = new HashSink();
    state.write(sink);
    return sink.hash();
  }
}

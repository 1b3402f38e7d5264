package io.smartport.simulator.scenario.ship;

import java.util.Arrays;

/**
 * Puts boxes into a free stack: pairs of 20' at the bottom, longer boxes above, each tier no
 * heavier than the one below, empty ones on top.
 */
final class StackFiller {
  private static final int MAX_FULL_KG = 28_000;
  private static final int MIN_FULL_KG = 6_000;
  private static final int EMPTY_TWENTY_KG = 2_200;
  private static final int EMPTY_FORTY_KG = 3_800;

  private final CargoMix mix;
  private final ShipRandom random;
  private int placed;
  private int twenties;
  private int fortyFives;
  private int empties;

  StackFiller(CargoMix mix, ShipRandom random) {
    this.mix = mix;
    this.random = random;
  }

  /**
   * Fills from the bottom, up to a number of boxes.
   *
   * @return how many boxes were put in, at least one
   */
  int fill(Stack stack, Stack.Part part, int most) {
    int pairs = pairs(stack.tiers, most);
    int tiers = Math.min(stack.tiers, pairs + most - 2 * pairs);
    int[] masses = masses(tiers);
    int firstEmpty = tiers - emptyTiers(tiers);
    for (int i = 0; i < tiers; i++) {
      int tier = stack.tierNumber(i);
      boolean full = i < firstEmpty;
      if (i < pairs) {
        add(stack, new Box(stack, part, stack.bay - 1, tier), masses[i], full);
        add(stack, new Box(stack, part, stack.bay + 1, tier), masses[i], full);
      } else {
        add(stack, new Box(stack, part, stack.bay, tier), masses[i], full);
      }
    }
    return stack.boxes.size();
  }

  /** Whole stacks of 20' as long as there are too few of them. */
  private int pairs(int tiers, int most) {
    return twenties < mix.twenty() * (placed + most) && mix.twenty() > 0
        ? Math.min(tiers, most / 2)
        : 0;
  }

  private int[] masses(int tiers) {
    int[] masses = new int[tiers];
    for (int i = 0; i < tiers; i++) {
      masses[tiers - 1 - i] = MIN_FULL_KG + 10 * random.below((MAX_FULL_KG - MIN_FULL_KG) / 10);
    }
    Arrays.sort(masses);
    for (int i = 0, j = tiers - 1; i < j; i++, j--) {
      int heavy = masses[j];
      masses[j] = masses[i];
      masses[i] = heavy;
    }
    return masses;
  }

  private int emptyTiers(int tiers) {
    double wanted = mix.empty() * (placed + tiers) - empties;
    return (int) Math.max(0, Math.min(tiers, wanted + random.share()));
  }

  private void add(Stack stack, Box box, int massKg, boolean full) {
    box.full = full;
    placed++;
    if (box.isTwenty()) {
      twenties++;
      box.sizeType = "22G1";
      // two of them carry any 40' of the tiers above: 1.6 of its mass
      box.massKg = full ? massKg * 4 / 5 : EMPTY_TWENTY_KG;
    } else {
      box.sizeType = longType(stack, full);
      box.massKg = full ? massKg : EMPTY_FORTY_KG;
    }
    empties += full ? 0 : 1;
    stack.boxes.add(box);
  }

  private String longType(Stack stack, boolean full) {
    boolean onTwenty = !stack.boxes.isEmpty() && stack.boxes.getLast().isTwenty();
    if (stack.deck && full && !onTwenty && fortyFives < mix.fortyFive() * placed) {
      fortyFives++;
      return "L5G1";
    }
    double ofForties = mix.highCube() / Math.max(0.01, 1 - mix.twenty() - mix.fortyFive());
    return random.share() < ofForties ? "45G1" : "42G1";
  }
}

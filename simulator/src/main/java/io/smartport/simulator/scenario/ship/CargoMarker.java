package io.smartport.simulator.scenario.ship;

import java.util.List;

/**
 * Makes some boxes reefers, dangerous or out of gauge, where such boxes may stand. Dangerous goods
 * are of one class in a bay and in every other bay only, which keeps IMDG 7.2.4 with room to spare.
 */
final class CargoMarker {
  private static final int[] SET_POINTS_TENTHS = {-250, -200, -180, -10, 0, 20, 50, 130};
  private static final int HIGHEST_PLUG_TIER = 84;

  /** Class and UN number: paint, hydrochloric acid, environmentally hazardous liquid, … */
  private static final String[][] GOODS = {
    {"3", "1263"}, {"8", "1789"}, {"9", "3082"}, {"2.2", "1013"}, {"6.1", "2810"}, {"5.1", "1942"}
  };

  private final CargoMix mix;
  private final ShipRandom random;

  CargoMarker(CargoMix mix, ShipRandom random) {
    this.mix = mix;
    this.random = random;
  }

  void mark(List<Box> boxes) {
    int reefers = (int) (mix.reefer() * boxes.size());
    int dangerous = (int) (mix.dangerous() * boxes.size());
    int outOfGauge = (int) (mix.outOfGauge() * boxes.size());
    for (Box box : inRandomOrder(boxes)) {
      if (outOfGauge > 0 && mayBeOutOfGauge(box)) {
        outOfGauge--;
        box.sizeType = "42U1";
        box.overHeightCm = 10 + 5 * random.below(16);
      } else if (reefers > 0 && mayBeReefer(box)) {
        reefers--;
        box.reefer = true;
        box.sizeType = box.isTwenty() ? "22R1" : "45R1";
        box.setPointTenths = SET_POINTS_TENTHS[random.below(SET_POINTS_TENTHS.length)];
      } else if (dangerous > 0 && box.isPlain() && box.bay / 4 % 2 == 0) {
        dangerous--;
        String[] goods = GOODS[box.bay / 8 % GOODS.length];
        box.imdgClass = goods[0];
        box.unNumber = goods[1];
      }
    }
  }

  private static boolean mayBeOutOfGauge(Box box) {
    return box.isPlain()
        && box.stack.deck
        && box.sizeType.startsWith("4")
        && box.equals(box.stack.boxes.getLast());
  }

  private static boolean mayBeReefer(Box box) {
    return box.isPlain()
        && box.stack.deck
        && box.tier <= HIGHEST_PLUG_TIER
        && !box.sizeType.startsWith("L");
  }

  private List<Box> inRandomOrder(List<Box> boxes) {
    Box[] shuffled = boxes.toArray(new Box[0]);
    for (int i = shuffled.length - 1; i > 0; i--) {
      int j = random.below(i + 1);
      Box swapped = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = swapped;
    }
    return List.of(shuffled);
  }
}

package io.smartport.tos.cargo;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The counts of a bay plan that a planner looks at first.
 *
 * @param boxes all boxes
 * @param teu 20' count 1, all others 2
 * @param byDischargePort boxes by port of discharge; the key is empty for boxes without one
 * @param byLoadPort boxes by port of loading; the key is empty for boxes without one
 * @param bySize boxes by slot length and height class: {@code 20'}, {@code 40'}, {@code 40' HC}, …
 * @param full full boxes
 * @param empty empty boxes
 * @param onDeck boxes on deck
 * @param dangerous boxes with dangerous goods
 * @param dangerousItems dangerous cargoes in all boxes together
 * @param reefers reefers by type
 * @param liveReefers boxes with a set-point
 * @param outOfGauge boxes whose cargo stands out
 * @param overDimensions sides on which cargo stands out, of all boxes together
 * @param verifiedMass boxes with a verified gross mass
 * @param massKg the sum of all gross masses in kilograms
 */
public record BayPlanSummary(
    int boxes,
    int teu,
    SortedMap<String, Integer> byDischargePort,
    SortedMap<String, Integer> byLoadPort,
    SortedMap<String, Integer> bySize,
    int full,
    int empty,
    int onDeck,
    int dangerous,
    int dangerousItems,
    int reefers,
    int liveReefers,
    int outOfGauge,
    int overDimensions,
    int verifiedMass,
    long massKg) {

  /** Counts the boxes of a plan. */
  public static BayPlanSummary of(BayPlan plan) {
    List<StowedBox> boxes = plan.boxes();
    SortedMap<String, Integer> byDischargePort = new TreeMap<>();
    SortedMap<String, Integer> byLoadPort = new TreeMap<>();
    SortedMap<String, Integer> bySize = new TreeMap<>();
    for (StowedBox box : boxes) {
      byDischargePort.merge(box.dischargePort(), 1, Integer::sum);
      byLoadPort.merge(box.loadPort(), 1, Integer::sum);
      bySize.merge(sizeName(box.size()), 1, Integer::sum);
    }
    int full = count(boxes, StowedBox::full);
    return new BayPlanSummary(
        boxes.size(),
        boxes.stream().mapToInt(box -> box.size().lengthFt() == 20 ? 1 : 2).sum(),
        byDischargePort,
        byLoadPort,
        bySize,
        full,
        boxes.size() - full,
        count(boxes, box -> box.cell().isDeck()),
        count(boxes, StowedBox::isDangerous),
        boxes.stream().mapToInt(box -> box.dangerousGoods().size()).sum(),
        count(boxes, StowedBox::isReefer),
        count(boxes, StowedBox::isLiveReefer),
        count(boxes, box -> box.overDimensions().isOutOfGauge()),
        boxes.stream().mapToInt(box -> box.overDimensions().sides()).sum(),
        count(boxes, StowedBox::verified),
        boxes.stream().mapToLong(StowedBox::grossKg).sum());
  }

  private static String sizeName(SizeType size) {
    return size.lengthFt() + "'" + (size.isHighCube() ? " HC" : "");
  }

  private static int count(List<StowedBox> boxes, Predicate<StowedBox> predicate) {
    return (int) boxes.stream().filter(predicate).count();
  }
}

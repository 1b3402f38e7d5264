package io.smartport.tos.edi;

import io.smartport.tos.cargo.ContainerNumber;
import io.smartport.tos.cargo.StowageBreach;
import io.smartport.tos.cargo.StowageIndex;
import io.smartport.tos.cargo.StowageRules;
import io.smartport.tos.cargo.StowedBox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the boxes of a plan together: who stands where, on what, and who is there twice. */
final class StowageCheck {
  private StowageCheck() {}

  static void check(List<PlacedBox> boxes, List<Finding> findings) {
    StowageIndex ship = new StowageIndex();
    Map<String, StowedBox> byNumber = new HashMap<>();
    for (PlacedBox placed : boxes) {
      StowedBox box = placed.box();
      for (StowedBox other : ship.add(box)) {
        String otherName = new PlacedBox(other, 0).name();
        find(findings, FindingCode.SLOT_TAKEN_TWICE, placed, cell(box), otherName, placed.name());
      }
      if (!box.number().isEmpty()) {
        StowedBox twin = byNumber.putIfAbsent(box.number(), box);
        if (twin != null) {
          find(findings, FindingCode.NUMBER_TWICE, placed, box.number(), cell(twin), cell(box));
        }
      }
    }
    noteCheckDigitsOfTen(boxes, findings);
    for (PlacedBox placed : boxes) {
      for (StowageBreach breach : StowageRules.breaches(placed.box(), ship)) {
        report(breach, placed, findings);
      }
    }
  }

  private static void noteCheckDigitsOfTen(List<PlacedBox> boxes, List<Finding> findings) {
    List<PlacedBox> tens =
        boxes.stream()
            .filter(
                placed ->
                    ContainerNumber.judge(placed.box().number())
                        == ContainerNumber.Verdict.VALID_TEN)
            .toList();
    if (!tens.isEmpty()) {
      PlacedBox first = tens.getFirst();
      find(findings, FindingCode.CHECK_DIGIT_TEN, first, first.name(), tens.size());
    }
  }

  private static void report(StowageBreach breach, PlacedBox placed, List<Finding> findings) {
    StowedBox box = placed.box();
    String name = placed.name();
    switch (breach.rule()) {
      case LENGTH_DOES_NOT_FIT_BAY ->
          find(
              findings,
              FindingCode.SIZE_DOES_NOT_FIT_BAY,
              placed,
              name,
              box.size().lengthFt(),
              box.cell().bay());
      case HANGING -> find(findings, FindingCode.HANGING_BOX, placed, name, cell(box));
      case TWENTY_ON_LONGER -> find(findings, FindingCode.TWENTY_ON_FORTY, placed, name, cell(box));
      case FORTY_FIVE_IN_HOLD, FORTY_FIVE_ON_TWENTY ->
          find(
              findings,
              FindingCode.FORTY_FIVE_MISPLACED,
              placed,
              name,
              cell(box),
              breach.rule().reason());
      case SLOT_TAKEN, REEFER_WITHOUT_PLUG, SEGREGATION -> {
        // The first is found while the index fills; the other two need a vessel file and the
        // Dangerous Goods List, which a bay plan does not carry.
      }
    }
  }

  private static String cell(StowedBox box) {
    return box.cell().text();
  }

  private static void find(
      List<Finding> findings, FindingCode code, PlacedBox at, String subject, Object... values) {
    findings.add(Finding.of(code, at.segmentNumber(), subject, values));
  }
}

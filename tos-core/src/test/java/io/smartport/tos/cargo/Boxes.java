package io.smartport.tos.cargo;

import java.util.List;
import java.util.OptionalInt;

/** Boxes for tests: what does not matter is filled in. */
final class Boxes {
  private Boxes() {}

  static StowedBox box(String cell, String size) {
    return box(cell, size, List.of());
  }

  static StowedBox dangerous(String cell, String size, String imdgClass) {
    return box(cell, size, List.of(DangerousGoods.of(imdgClass, "1263")));
  }

  static StowedBox liveReefer(String cell) {
    return new StowedBox(
        "",
        CellPosition.parse(cell).orElseThrow(),
        SizeTypeCode.parse("45R1").orElseThrow(),
        20_000,
        true,
        true,
        "KRPUS",
        "CNTXG",
        OptionalInt.of(-180),
        OverDimensions.NONE,
        List.of(),
        EquipmentStatus.IMPORT,
        "SPT");
  }

  private static StowedBox box(String cell, String size, List<DangerousGoods> goods) {
    return new StowedBox(
        "",
        CellPosition.parse(cell).orElseThrow(),
        SizeTypeCode.parse(size).orElseThrow(),
        20_000,
        true,
        true,
        "KRPUS",
        "CNTXG",
        OptionalInt.empty(),
        OverDimensions.NONE,
        goods,
        EquipmentStatus.IMPORT,
        "SPT");
  }

  static BayPlan plan(StowedBox... boxes) {
    return new BayPlan("SHIP", "", "", "1", "KRPUS", "", List.of(boxes));
  }
}

package io.smartport.tos.edi;

import io.smartport.tos.cargo.DangerousGoods;
import io.smartport.tos.cargo.OverDimensions;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** DIM and DGS as values. */
final class BoxDetails {
  private static final Pattern IMDG_CLASS = Pattern.compile("[1-9](\\.[1-6])?[A-Z]?");
  private static final Pattern UN_NUMBER = Pattern.compile("[0-9]{4}");

  private BoxDetails() {}

  /**
   * DIM 5 to 9: front, back, right, left, height. Senders put the figure where the code says or
   * into the first place, so the first figure counts. Empty if there is none.
   */
  static Optional<OverDimensions> overDimensions(Segment segment) {
    String unit = segment.text(2, 1);
    int mm = 0;
    boolean found = false;
    for (int component = 2; component <= 4 && !found; component++) {
      OptionalInt read = Quantity.millimetres(segment.text(2, component), unit);
      found = read.isPresent();
      mm = read.orElse(0);
    }
    OverDimensions more =
        switch (segment.text(1)) {
          case "5" -> new OverDimensions(mm, 0, 0, 0, 0);
          case "6" -> new OverDimensions(0, mm, 0, 0, 0);
          case "7" -> new OverDimensions(0, 0, mm, 0, 0);
          case "8" -> new OverDimensions(0, 0, 0, mm, 0);
          case "9" -> new OverDimensions(0, 0, 0, 0, mm);
          default -> OverDimensions.NONE;
        };
    boolean overDimension = segment.text(1).matches("[5-9]");
    return overDimension && !found ? Optional.empty() : Optional.of(more);
  }

  /** DGS+IMD: class, UN number, flash point, packing group. */
  static DangerousGoods dangerousGoods(Segment segment) {
    return new DangerousGoods(
        segment.text(2, 1),
        segment.text(3, 1),
        Quantity.tenthsCelsius(segment.text(4, 1), segment.text(4, 2)),
        segment.text(5, 1));
  }

  static boolean isClear(DangerousGoods goods) {
    return IMDG_CLASS.matcher(goods.imdgClass()).matches()
        && UN_NUMBER.matcher(goods.unNumber()).matches();
  }
}

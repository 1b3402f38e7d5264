package io.smartport.tos.cargo;

/**
 * Distances of dangerous goods in the yard: away from 3 m, separated from 6 m, codes 3 and 4 and
 * everything that needs the Dangerous Goods List 24 m. Horizontal, from outline to outline.
 */
public final class YardSegregation {
  /** The largest distance that is asked for. */
  public static final int FARTHEST_MM = 24_000;

  private static final int AWAY_MM = 3_000;
  private static final int SEPARATED_MM = 6_000;

  private YardSegregation() {}

  /**
   * Least distance in mm for boxes with these goods.
   *
   * @param classesA bit n: a substance of the n-th column of the segregation table
   */
  public static int leastDistanceMm(int classesA, int classesB) {
    int least = 0;
    for (int a = classesA; a != 0; a &= a - 1) {
      for (int b = classesB; b != 0; b &= b - 1) {
        int columnA = Integer.numberOfTrailingZeros(a);
        int columnB = Integer.numberOfTrailingZeros(b);
        least = Math.max(least, distanceMm(DgSegregation.code(columnA, columnB)));
      }
    }
    return least;
  }

  private static int distanceMm(DgSegregation.Code code) {
    return switch (code) {
      case NONE -> 0;
      case AWAY_FROM -> AWAY_MM;
      case SEPARATED_FROM -> SEPARATED_MM;
      case SEPARATED_BY_COMPARTMENT, SEPARATED_LONGITUDINALLY, SEE_LIST -> FARTHEST_MM;
    };
  }
}

package io.smartport.tos.cargo;

import java.util.List;

/**
 * The segregation table of the IMDG Code, 7.2.4. The Dangerous Goods List may ask for more for a
 * single substance; a bay plan does not carry it.
 */
public final class DgSegregation {
  private static final List<String> CLASSES =
      List.of(
          "1.1", "1.3", "1.4", "2.1", "2.2", "2.3", "3", "4.1", "4.2", "4.3", "5.1", "5.2", "6.1",
          "6.2", "7", "8", "9");

  private static final int EXPLOSIVES = 3;

  /** Rows 2.1 to 9 against all columns; the table is symmetric, so class 1 needs no rows. */
  private static final List<String> ROWS =
      List.of(
          "442XXX212X22X421X",
          "221XXX1X1XX1X21XX",
          "221XXX2X2XX2X21XX",
          "442212XX2122X32XX",
          "4321XXXX1X12X321X",
          "43221221X1221321X",
          "442XXX1X1X22X221X",
          "4422XX2122X21312X",
          "44221222222X1322X",
          "22XXXXXX1X11X1XXX",
          "4444223332331X33X",
          "222211222212X3X2X",
          "4221XXX11122X32XX",
          "XXXXXXXXXXXXXXXXX");

  private DgSegregation() {}

  /** How far two classes are kept apart, from the least to the most. */
  public enum Code {
    /** X: nothing in general. */
    NONE,
    /** 1: away from. */
    AWAY_FROM,
    /** 2: separated from. */
    SEPARATED_FROM,
    /** 3: separated by a complete compartment or hold from. */
    SEPARATED_BY_COMPARTMENT,
    /** 4: separated longitudinally by an intervening complete compartment or hold from. */
    SEPARATED_LONGITUDINALLY,
    /** Class 1 among itself goes by compatibility group; also for classes that are not known. */
    SEE_LIST
  }

  /**
   * The code for two classes or divisions, such as {@code 3}, {@code 2.1} or {@code 1.4S}; the
   * order does not matter.
   */
  public static Code code(String classA, String classB) {
    return code(column(classA), column(classB));
  }

  /** As above, for columns of the table counted from 0; negative: not known. */
  public static Code code(int a, int b) {
    if (a < 0 || b < 0 || (a < EXPLOSIVES && b < EXPLOSIVES)) {
      return Code.SEE_LIST;
    }
    char c = ROWS.get(Math.max(a, b) - EXPLOSIVES).charAt(Math.min(a, b));
    return c == 'X' ? Code.NONE : Code.values()[c - '0'];
  }

  /** The strictest code of any cargo of one box against any cargo of the other. */
  public static Code code(StowedBox a, StowedBox b) {
    Code strictest = Code.NONE;
    for (DangerousGoods inA : a.dangerousGoods()) {
      for (DangerousGoods inB : b.dangerousGoods()) {
        Code code = code(inA.imdgClass(), inB.imdgClass());
        strictest = code.compareTo(strictest) > 0 ? code : strictest;
      }
    }
    return strictest;
  }

  /**
   * Column of the table that a class or division belongs to, from 0; -1 when it is not known. The
   * letter of a compatibility group is left aside.
   */
  public static int column(String imdgClass) {
    String division = imdgClass.replaceAll("[A-Z]$", "");
    return CLASSES.indexOf(
        switch (division) {
          case "1.2", "1.5" -> "1.1";
          case "1.6" -> "1.3";
          case "3.1", "3.2", "3.3" -> "3";
          default -> division;
        });
  }
}

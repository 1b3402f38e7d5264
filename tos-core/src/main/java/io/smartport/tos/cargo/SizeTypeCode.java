package io.smartport.tos.cargo;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads size and type codes: those of ISO 6346:1995 ({@code 45G1}, also group codes such as {@code
 * 22RF}) and the four digits of the edition of 1984 ({@code 4510}), which bay plans still carry.
 */
public final class SizeTypeCode {
  private static final int CODE_LENGTH = 4;

  private SizeTypeCode() {}

  /** Empty if the code is not four characters or its length or type is not known. */
  public static Optional<SizeType> parse(String text) {
    String iso = text.strip().toUpperCase(Locale.ROOT);
    if (iso.length() != CODE_LENGTH) {
      return Optional.empty();
    }
    int lengthFt = slotLengthFt(iso.charAt(0));
    boolean oldCode = isDigit(iso.charAt(2)) && isDigit(iso.charAt(3));
    int heightMm = oldCode ? oldHeightMm(iso.charAt(1)) : heightMm(iso.charAt(1));
    char letter = oldCode ? oldTypeLetter(iso.charAt(2)) : iso.charAt(2);
    CargoGroup group = group(letter);
    if (lengthFt == 0 || heightMm == 0 || group == CargoGroup.UNKNOWN) {
      return Optional.empty();
    }
    String code = oldCode ? modern(iso, letter, heightMm) : iso;
    return Optional.of(new SizeType(iso, code, lengthFt, heightMm, group));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The first character; lengths between the three slot lengths are rounded up. */
  private static int slotLengthFt(char c) {
    return switch (c) {
      case '1', '2' -> 20;
      // 30 ft, and A to F: 7.15 m to 8.1 m
      case '3', '4', 'A', 'B', 'C', 'D', 'E', 'F' -> 40;
      // 9 was 45 ft before 1995; G to P: 41 ft to 53 ft, K and R swap bodies of more than 13 m
      case '9', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'R' -> 45;
      default -> 0;
    };
  }

  /** The second character since 1995; C to F and L to P are the same heights for wider boxes. */
  private static int heightMm(char c) {
    return switch (c) {
      case '0' -> 2438;
      case '2', 'C', 'L' -> SizeType.STANDARD_HEIGHT_MM;
      case '4', 'D', 'M' -> 2743;
      case '5', 'E', 'N' -> SizeType.HIGH_CUBE_HEIGHT_MM;
      case '6', 'F', 'P' -> 3048;
      case '8' -> 1295;
      case '9' -> 1219;
      // senders that mix the two editions write 43G1 and 40G0
      case '1' -> 2438;
      case '3' -> SizeType.STANDARD_HEIGHT_MM;
      default -> 0;
    };
  }

  /** The second digit before 1995; odd ones add a gooseneck tunnel. */
  private static int oldHeightMm(char c) {
    return switch (c) {
      case '0', '1' -> 2438;
      case '2', '3' -> SizeType.STANDARD_HEIGHT_MM;
      case '4', '5' -> SizeType.HIGH_CUBE_HEIGHT_MM;
      case '6', '7' -> 1295;
      case '8' -> 1295;
      case '9' -> 1219;
      default -> heightMm(c);
    };
  }

  /** The type digits before 1995, by tens, as a letter of 1995. */
  private static char oldTypeLetter(char tens) {
    return switch (tens) {
      case '0', '1' -> 'G';
      case '2' -> 'S';
      case '3' -> 'R';
      case '4' -> 'H';
      case '5' -> 'U';
      case '6' -> 'P';
      case '7' -> 'T';
      case '8' -> 'B';
      default -> 'A';
    };
  }

  private static CargoGroup group(char letter) {
    return switch (letter) {
      case 'G', 'V', 'B', 'S', 'A' -> CargoGroup.DRY;
      case 'R', 'H' -> CargoGroup.REEFER;
      case 'U' -> CargoGroup.OPEN_TOP;
      case 'P' -> CargoGroup.FLAT;
      case 'T', 'K', 'N' -> CargoGroup.TANK;
      default -> CargoGroup.UNKNOWN;
    };
  }

  private static String modern(String iso, char letter, int heightMm) {
    char length = iso.charAt(0) == '9' ? 'L' : iso.charAt(0);
    char height =
        switch (heightMm) {
          case 2438 -> '0';
          case SizeType.STANDARD_HEIGHT_MM -> '2';
          case SizeType.HIGH_CUBE_HEIGHT_MM -> '5';
          case 1295 -> '8';
          case 1219 -> '9';
          default -> iso.charAt(1);
        };
    char detail =
        switch (letter) {
          case 'G' -> iso.charAt(2);
          // 30 expendable, 31 and 32 mechanical refrigeration
          case 'R' -> iso.charAt(3) == '0' ? '0' : '1';
          default -> iso.charAt(3);
        };
    return "" + length + height + letter + detail;
  }
}

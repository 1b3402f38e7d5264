package io.smartport.simulator.plc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The two accounts of a PLC.
 *
 * @param operatorPassword of {@link #OPERATOR}
 * @param observerPassword of {@link #OBSERVER}
 */
public record PlcUsers(String operatorPassword, String observerPassword) {
  /** Who may write and call. */
  public static final String OPERATOR = "gateway";

  /** Who may read only. */
  public static final String OBSERVER = "observer";

  /** Compares in constant time. */
  boolean isValid(String user, String password) {
    return switch (user) {
      case OPERATOR -> isEqual(password, operatorPassword);
      case OBSERVER -> isEqual(password, observerPassword);
      default -> false;
    };
  }

  private static boolean isEqual(String given, String wanted) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "PlcUsers";
  }
}

package io.smartport.tos.cargo;

/** What a box does at the port (UN/EDIFACT code list 8249, as far as bay plans use it). */
public enum EquipmentStatus {
  /** Code 2. */
  EXPORT("2"),
  /** Code 3. */
  IMPORT("3"),
  /** Code 4. */
  REMAIN_ON_BOARD("4"),
  /** Code 5: moved within the ship. */
  SHIFTER("5"),
  /** Code 6. */
  TRANSHIPMENT("6"),
  /** Not told, or another code. */
  NOT_TOLD("");

  private final String code;

  EquipmentStatus(String code) {
    this.code = code;
  }

  /** The code of list 8249; empty for {@link #NOT_TOLD}. */
  public String code() {
    return code;
  }

  /** The status of a code; {@link #NOT_TOLD} for all others. */
  public static EquipmentStatus ofCode(String code) {
    for (EquipmentStatus status : values()) {
      if (status.code.equals(code)) {
        return status;
      }
    }
    return NOT_TOLD;
  }
}

package io.smartport.tos.cargo;

/** The kinds of container that the terminal handles differently. */
public enum CargoGroup {
  /** Closed boxes: general purpose, ventilated, bulk and named cargo. */
  DRY,
  /** Refrigerated or heated; needs a plug when it carries a set-point. */
  REEFER,
  /** Open top. */
  OPEN_TOP,
  /** Platform and flat rack. */
  FLAT,
  /** Tank. */
  TANK,
  /** The code says nothing that is known. */
  UNKNOWN
}

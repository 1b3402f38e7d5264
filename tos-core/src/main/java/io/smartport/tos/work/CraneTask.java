package io.smartport.tos.work;

/**
 * A crane's job in full; positions in mm along the quay.
 *
 * @param load2 second box of a twin lift, or -1
 */
public record CraneTask(
    int job,
    Kind kind,
    boolean pickPermitted,
    boolean placePermitted,
    int load1,
    int load2,
    long giver,
    long taker,
    int giverXMm,
    int takerXMm) {

  /** In the order of the message's codes. */
  public enum Kind {
    BOX,
    COVER,
    TRAVEL
  }

  /** Gantry only. */
  public static CraneTask travel(int job, int xMm) {
    return new CraneTask(job, Kind.TRAVEL, true, true, -1, -1, 0, 0, xMm, xMm);
  }
}

package io.smartport.tos.work;

/**
 * A truck's job without its path.
 *
 * @param stopOffsetMm where it stops in the last segment
 * @param released segments that it may drive now
 * @param chargeToPermille for {@link Action#CHARGE}
 */
public record DriveTask(
    int job, Action action, int stopOffsetMm, int released, int chargeToPermille) {

  /** In the order of the message's codes. */
  public enum Action {
    NONE,
    STATION,
    CHARGE
  }
}

package io.smartport.tos.site;

/**
 * Where a truck's centre is on a segment, as doubles for the plant's physics. {@link StrictMath}
 * only: the same on every machine.
 */
public final class LaneGeometry {
  private static final double URAD = 1e-6;

  private final LaneGraph lanes;

  /** The geometry of these lanes. */
  public LaneGeometry(LaneGraph lanes) {
    this.lanes = lanes;
  }

  /** x in millimetres at {@code offsetMm} from the segment's start. */
  public double poseX(int segment, double offsetMm) {
    double start = lanes.headingUrad(segment) * URAD;
    int radius = lanes.radiusMm(segment);
    double along =
        radius == 0
            ? offsetMm * StrictMath.cos(start)
            : radius * (StrictMath.sin(start + offsetMm / radius) - StrictMath.sin(start));
    return lanes.startXMm(segment) + along;
  }

  /** y in millimetres at {@code offsetMm} from the segment's start. */
  public double poseY(int segment, double offsetMm) {
    double start = lanes.headingUrad(segment) * URAD;
    int radius = lanes.radiusMm(segment);
    double along =
        radius == 0
            ? offsetMm * StrictMath.sin(start)
            : radius * (StrictMath.cos(start) - StrictMath.cos(start + offsetMm / radius));
    return lanes.startYMm(segment) + along;
  }

  /** Heading in radians at {@code offsetMm} from the segment's start, not wrapped. */
  public double poseHeading(int segment, double offsetMm) {
    int radius = lanes.radiusMm(segment);
    double turn = radius == 0 ? 0 : offsetMm / radius;
    return lanes.headingUrad(segment) * URAD + turn;
  }

  /** The pose at {@code offsetMm} from the segment's start, rounded. */
  public SitePose pose(int segment, int offsetMm) {
    double heading = StrictMath.IEEEremainder(poseHeading(segment, offsetMm), 2 * StrictMath.PI);
    return new SitePose(
        (int) StrictMath.rint(poseX(segment, offsetMm)),
        (int) StrictMath.rint(poseY(segment, offsetMm)),
        (int) StrictMath.rint(heading / URAD));
  }
}

package io.smartport.simulator.report;

/** Figures as they stand in a report: rounded, and never infinite. */
public final class Figures {
  private Figures() {}

  public static double round(double value, int decimals) {
    double scale = StrictMath.pow(10, decimals);
    return Double.isFinite(value) ? StrictMath.round(value * scale) / scale : 0;
  }

  public static double ratio(double part, double whole) {
    return whole <= 0 ? 0 : part / whole;
  }
}

package io.smartport.simulator.scenario.ship;

/**
 * What kinds of boxes there are, as shares of all boxes, 0 to 1. The rest of the sizes are 40'
 * standard boxes.
 *
 * @param twenty 20'
 * @param highCube 40' high cube
 * @param fortyFive 45', on deck only
 * @param empty without cargo
 * @param reefer with a set-point, on deck at plugs only
 * @param dangerous with dangerous goods
 * @param outOfGauge higher than their box, on top of a deck stack only
 */
public record CargoMix(
    double twenty,
    double highCube,
    double fortyFive,
    double empty,
    double reefer,
    double dangerous,
    double outOfGauge) {
  /** What deep-sea ships carry on the average. */
  public static final CargoMix USUAL = new CargoMix(0.20, 0.18, 0.02, 0.25, 0.05, 0.04, 0.01);

  /** Checks that all are shares. */
  public CargoMix {
    double[] shares = {twenty, highCube, fortyFive, empty, reefer, dangerous, outOfGauge};
    for (double share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("Not a share between 0 and 1: " + share);
      }
    }
    if (twenty + highCube + fortyFive > 1) {
      throw new IllegalArgumentException("Sizes add up to more than 1");
    }
  }
}

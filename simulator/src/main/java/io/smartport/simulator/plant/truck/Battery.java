package io.smartport.simulator.plant.truck;

/** Charge of a truck in kWh; drawn from by distance and by time. */
final class Battery {
  private static final int[] REPORTED_PERMILLE = {150, 300, 900};

  private final TruckModel model;
  private double charge;
  private long upToUs;
  private boolean charging;

  Battery(TruckModel model, int permille, long nowUs) {
    this.model = model;
    this.charge = model.battery() * permille / 1000;
    this.upToUs = nowUs;
  }

  /** Takes what was used (or charged) since the last call; true when a reported mark was passed. */
  boolean use(double metres, long nowUs) {
    double before = exactPermille();
    double hours = (nowUs - upToUs) / 3.6e9;
    double power = charging ? model.chargerPower() - model.idlePower() : -model.idlePower();
    charge += power * hours - metres * 1e-3 * model.energyPerKm();
    charge = Math.max(0, Math.min(model.battery(), charge));
    upToUs = nowUs;
    double after = exactPermille();
    for (int mark : REPORTED_PERMILLE) {
      if ((before < mark) != (after < mark)) {
        return true;
      }
    }
    return false;
  }

  void charging(boolean on) {
    charging = on;
  }

  int permille() {
    return (int) StrictMath.floor(exactPermille() + 1e-6);
  }

  /** Seconds of standing until the next reported mark, or infinity. */
  double secondsToMark() {
    double now = exactPermille();
    double least = Double.POSITIVE_INFINITY;
    for (int mark : REPORTED_PERMILLE) {
      double seconds = charging ? secondsTo(mark) : drainSecondsTo(mark - 1e-3);
      if (seconds > 0 && (charging ? mark > now : mark <= now)) {
        least = Math.min(least, seconds);
      }
    }
    return least;
  }

  /** Seconds of charging until then. */
  double secondsTo(int permille) {
    double missing = (permille - exactPermille()) * 1e-3 * model.battery();
    return Math.max(0, missing / (model.chargerPower() - model.idlePower()) * 3600);
  }

  private double drainSecondsTo(double permille) {
    return (exactPermille() - permille) * 1e-3 * model.battery() / model.idlePower() * 3600;
  }

  private double exactPermille() {
    return charge / model.battery() * 1000;
  }
}

package io.smartport.simulator.plant.audit;

/** What one truck did. */
public final class TruckTally {
  private final Waits waits = new Waits();
  private double emptyM;
  private double loadedM;

  public Waits waits() {
    return waits;
  }

  /** Adds driven metres. */
  public void drove(double metres, boolean loaded) {
    if (loaded) {
      loadedM += metres;
    } else {
      emptyM += metres;
    }
  }

  public double emptyMetres() {
    return emptyM;
  }

  public double loadedMetres() {
    return loadedM;
  }
}

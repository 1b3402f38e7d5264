package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.audit.TruckTally;
import io.smartport.simulator.plant.audit.WaitReason;
import io.smartport.simulator.plant.truck.Truck;
import java.util.List;

/**
 * What all trucks together did up to an instant.
 *
 * @param waitUs waits for any reason
 * @param idleUs of these, without an order
 */
public record TruckSums(double emptyM, double loadedM, long waitUs, long idleUs) {
  /** Nothing yet. */
  public static final TruckSums ZERO = new TruckSums(0, 0, 0, 0);

  /** Of these trucks, up to now. */
  public static TruckSums of(List<Truck> trucks, long nowUs) {
    double empty = 0;
    double loaded = 0;
    long wait = 0;
    long idle = 0;
    for (Truck truck : trucks) {
      TruckTally tally = truck.tally();
      empty += tally.emptyMetres();
      loaded += tally.loadedMetres();
      wait += tally.waits().totalUs(nowUs);
      idle += tally.waits().sumUs(WaitReason.JOB, nowUs);
    }
    return new TruckSums(empty, loaded, wait, idle);
  }

  /** What was done since. */
  public TruckSums minus(TruckSums before) {
    return new TruckSums(
        emptyM - before.emptyM,
        loadedM - before.loadedM,
        waitUs - before.waitUs,
        idleUs - before.idleUs);
  }
}

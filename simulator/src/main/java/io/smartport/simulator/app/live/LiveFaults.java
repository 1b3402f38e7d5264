package io.smartport.simulator.app.live;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.world.SeededRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts one PLC, one truck and the broker, each once, when as many boxes have been moved as the
 * seed says. On the plant's thread.
 */
final class LiveFaults {
  private static final Logger LOG = LoggerFactory.getLogger(LiveFaults.class);
  private static final long DOWN_US = 60_000_000;

  private final Plant plant;
  private final Machines machines;
  private final int crane;
  private final int truck;
  private int craneAt;
  private int truckAt;
  private int brokerAt;

  /**
   * Plans them.
   *
   * @param seed 0 for no faults
   * @param moves boxes that the quay cranes will move
   */
  LiveFaults(int seed, int moves, Plant plant, Machines machines) {
    this.plant = plant;
    this.machines = machines;
    SeededRandom random = new SeededRandom(seed).fork("live faults");
    crane = random.nextInt(plant.cranes().size());
    truck = random.nextInt(plant.trucks().size());
    int most = Math.max(1, moves * 3 / 4);
    craneAt = seed == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(most);
    truckAt = seed == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(most);
    brokerAt = seed == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(most);
  }

  /** So many boxes have been moved. */
  void moved(int boxes) {
    if (boxes >= craneAt) {
      craneAt = Integer.MAX_VALUE;
      LOG.info("Fault: the PLC of {} restarts", plant.crane(crane).name());
      plant.crane(crane).restart(DOWN_US);
    }
    if (boxes >= truckAt) {
      truckAt = Integer.MAX_VALUE;
      LOG.info("Fault: {} restarts", plant.trucks().get(truck).name());
      plant.trucks().get(truck).restart(DOWN_US);
    }
    if (boxes >= brokerAt) {
      brokerAt = Integer.MAX_VALUE;
      LOG.info("Fault: the broker restarts");
      machines.restartBroker();
    }
  }
}

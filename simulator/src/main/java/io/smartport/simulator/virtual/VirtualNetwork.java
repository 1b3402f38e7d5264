package io.smartport.simulator.virtual;

import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;

/**
 * Carries messages with delay. Between core and gateway in order and without loss, like a queue on
 * disk; between gateway and machines each on its own, so that they may overtake each other, be
 * repeated, and be lost while a line is down.
 */
final class VirtualNetwork {
  private static final double QUEUE_DELAY_US = 1_500;

  private static final long LEAST_DELAY_US = 5_000;

  private final Agenda agenda;
  private final SeededRandom random;
  private final LineQuality quality;
  private long lastToGatewayUs;
  private long lastToCoreUs;
  private int underWay;

  VirtualNetwork(Agenda agenda, SeededRandom random, LineQuality quality) {
    this.agenda = agenda;
    this.random = random.fork("network");
    this.quality = quality;
  }

  /** Messages that were sent and have not arrived. */
  int underWay() {
    return underWay;
  }

  void toGateway(Runnable delivery) {
    lastToGatewayUs = Math.max(lastToGatewayUs, agenda.nowUs() + queueDelayUs());
    at(lastToGatewayUs, delivery);
  }

  void toCore(Runnable delivery) {
    lastToCoreUs = Math.max(lastToCoreUs, agenda.nowUs() + queueDelayUs());
    at(lastToCoreUs, delivery);
  }

  private long queueDelayUs() {
    return 500 + (long) random.exponential(QUEUE_DELAY_US);
  }

  /** Over a machine's line, in either direction; the line decides at arrival whether it is up. */
  void overLine(Runnable delivery) {
    at(agenda.nowUs() + lineDelayUs(), delivery);
    if (quality.repeatShare() > 0 && random.nextDouble() < quality.repeatShare()) {
      at(agenda.nowUs() + lineDelayUs(), delivery);
    }
  }

  private long lineDelayUs() {
    return LEAST_DELAY_US + (long) random.exponential(quality.meanDelayUs());
  }

  private void at(long atUs, Runnable delivery) {
    underWay++;
    agenda.at(
        atUs,
        () -> {
          underWay--;
          delivery.run();
        });
  }
}

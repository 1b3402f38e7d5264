package io.smartport.simulator.virtual;

import io.smartport.gateway.link.CraneReading;
import io.smartport.gateway.link.TruckReading;
import java.util.function.Consumer;

/** The line between one machine and the gateway; what arrives while it is down is lost. */
final class Line {
  /** The gateway's end. */
  interface Link {
    void crane(CraneReading reading);

    void truck(TruckReading reading);

    void silence();
  }

  private final VirtualNetwork network;
  private final Link link;
  private int outages;

  Line(VirtualNetwork network, Link link) {
    this.network = network;
    this.link = link;
  }

  boolean isUp() {
    return outages == 0;
  }

  /** Outages may overlap: the line is up again when all are over. */
  void drop() {
    outages++;
  }

  void heal() {
    outages--;
  }

  /** The gateway's supervision ran out. */
  void silence() {
    link.silence();
  }

  void toMachine(Runnable delivery) {
    if (isUp()) {
      network.overLine(
          () -> {
            if (isUp()) {
              delivery.run();
            }
          });
    }
  }

  void toGateway(Consumer<Link> delivery) {
    if (isUp()) {
      network.overLine(
          () -> {
            if (isUp()) {
              delivery.accept(link);
            }
          });
    }
  }
}

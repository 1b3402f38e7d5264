package io.smartport.simulator.virtual;

import io.smartport.gateway.link.CommandRouter;
import io.smartport.gateway.link.CraneLink;
import io.smartport.gateway.link.CranePort;
import io.smartport.gateway.link.CraneReading;
import io.smartport.gateway.link.FactEncoder;
import io.smartport.gateway.link.TruckLink;
import io.smartport.gateway.link.TruckPort;
import io.smartport.gateway.link.TruckReading;
import io.smartport.tos.runtime.MessageSource;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** The gateway under virtual time: its links, which are lost when it is killed. */
final class VirtualGateway {
  /** Source number of the gateway's messages. */
  private static final int SOURCE = MessageSource.GATEWAY.number();

  private final VirtualClock clock;
  private final VirtualNetwork network;
  private final VirtualCore core;
  private final int cranes;
  private final List<CranePort> cranePorts = new ArrayList<>();
  private final List<TruckPort> truckPorts = new ArrayList<>();
  private final List<CraneLink> craneLinks = new ArrayList<>();
  private final List<TruckLink> truckLinks = new ArrayList<>();
  private final List<byte[]> kept = new ArrayList<>();
  private final FactEncoder facts = new FactEncoder(this::toCore);
  private final CommandRouter router;
  private long incarnation;
  private long sequence;
  private boolean isUp = true;

  VirtualGateway(
      VirtualClock clock,
      VirtualNetwork network,
      VirtualCore core,
      int cranes,
      long firstIncarnation) {
    this.clock = clock;
    this.network = network;
    this.core = core;
    this.cranes = cranes;
    this.incarnation = firstIncarnation;
    this.router = new CommandRouter(new Links(), clock::nowMs);
  }

  private final class Links implements CommandRouter.Links {
    @Override
    public @Nullable CraneLink crane(int machine) {
      return machine >= 0 && machine < cranes ? craneLinks.get(machine) : null;
    }

    @Override
    public @Nullable TruckLink truck(int machine) {
      int truck = machine - cranes;
      return truck >= 0 && truck < truckLinks.size() ? truckLinks.get(truck) : null;
    }
  }

  void addCrane(CranePort port) {
    cranePorts.add(port);
  }

  void addTruck(TruckPort port) {
    truckPorts.add(port);
  }

  /** Makes the links, which know nothing yet. */
  void begin() {
    incarnation++;
    sequence = 0;
    craneLinks.clear();
    truckLinks.clear();
    for (int i = 0; i < cranePorts.size(); i++) {
      craneLinks.add(new CraneLink(i, cranePorts.get(i), facts));
    }
    for (int i = 0; i < truckPorts.size(); i++) {
      truckLinks.add(new TruckLink(cranes + i, truckPorts.get(i), facts));
    }
    isUp = true;
    List<byte[]> commands = List.copyOf(kept);
    kept.clear();
    commands.forEach(this::onCommand);
  }

  void kill() {
    isUp = false;
  }

  /** A command of the core; it waits in the core's journal while the gateway is down. */
  void onCommand(byte[] command) {
    if (isUp) {
      router.onOutput(new UnsafeBuffer(command), 0);
    } else {
      kept.add(command);
    }
  }

  /** The gateway's end of a machine's line. */
  Line.Link end(int machine) {
    return new Line.Link() {
      @Override
      public void crane(CraneReading reading) {
        if (isUp) {
          craneLinks.get(machine).onReading(reading, clock.nowMs());
        }
      }

      @Override
      public void truck(TruckReading reading) {
        if (isUp) {
          truckLinks.get(machine - cranes).onReading(reading, clock.nowMs());
        }
      }

      @Override
      public void silence() {
        if (!isUp) {
          return;
        }
        if (machine < cranes) {
          craneLinks.get(machine).onSilence();
        } else {
          truckLinks.get(machine - cranes).onSilence();
        }
      }
    };
  }

  private void toCore(DirectBuffer message, int length) {
    byte[] copy = new byte[length];
    message.getBytes(0, copy);
    long sender = incarnation;
    long number = sequence++;
    network.toCore(() -> core.submit(SOURCE, sender, number, new UnsafeBuffer(copy), copy.length));
  }
}

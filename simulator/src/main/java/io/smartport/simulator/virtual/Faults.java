package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.world.Agenda;
import java.util.List;

/** Lets things break at their time and come back. */
final class Faults {
  /** Three missed heartbeats. */
  private static final long SUPERVISION_US = 1_500_000;

  private final Agenda agenda;
  private final Plant plant;
  private final VirtualCore core;
  private final VirtualGateway gateway;
  private final List<Line> lines;
  private final Runnable readAll;
  private int enginesDown;
  private int gatewaysDown;
  private int pending;
  private int active;

  Faults(
      Agenda agenda,
      Plant plant,
      VirtualCore core,
      VirtualGateway gateway,
      List<Line> lines,
      Runnable readAll) {
    this.agenda = agenda;
    this.plant = plant;
    this.core = core;
    this.gateway = gateway;
    this.lines = lines;
    this.readAll = readAll;
  }

  /** Whether nothing is broken now. */
  boolean isCalm() {
    return active == 0;
  }

  /** Whether something is broken now or will be. */
  boolean isQuiet() {
    return pending == 0;
  }

  void schedule(Fault fault) {
    pending++;
    agenda.at(fault.atMs() * 1_000, () -> begin(fault));
  }

  private void begin(Fault fault) {
    active++;
    long forUs = fault.forMs() * 1_000;
    switch (fault.kind()) {
      case STOP -> {
        if (plant.isCrane(fault.machine())) {
          plant.crane(fault.machine()).stop(forUs);
        } else {
          plant.truck(fault.machine()).stop(forUs);
        }
      }
      case RESTART -> {
        if (plant.isCrane(fault.machine())) {
          plant.crane(fault.machine()).restart(forUs);
        } else {
          plant.truck(fault.machine()).restart(forUs);
        }
        superviseFor(fault.machine(), forUs);
      }
      case LINK -> drop(fault.machine(), forUs);
      case BROKER -> {
        for (int machine = plant.cranes().size(); machine < lines.size(); machine++) {
          drop(machine, forUs);
        }
      }
      case ENGINE -> {
        if (enginesDown++ == 0) {
          core.kill();
        }
      }
      case GATEWAY -> {
        if (gatewaysDown++ == 0) {
          gateway.kill();
        }
      }
    }
    // Behind the machine's own return at the same instant: calm it is only when that has reported.
    agenda.after(forUs, () -> end(fault));
  }

  private void drop(int machine, long forUs) {
    lines.get(machine).drop();
    superviseFor(machine, forUs);
  }

  private void superviseFor(int machine, long forUs) {
    if (forUs > SUPERVISION_US) {
      agenda.after(SUPERVISION_US, () -> lines.get(machine).silence());
    }
  }

  private void end(Fault fault) {
    pending--;
    active--;
    switch (fault.kind()) {
      case STOP, RESTART -> {}
      case LINK -> {
        lines.get(fault.machine()).heal();
        readAll.run();
      }
      case BROKER -> {
        for (int machine = plant.cranes().size(); machine < lines.size(); machine++) {
          lines.get(machine).heal();
        }
        readAll.run();
      }
      case ENGINE -> {
        if (--enginesDown == 0) {
          core.restart();
        }
      }
      case GATEWAY -> {
        if (--gatewaysDown == 0) {
          gateway.begin();
          readAll.run();
        }
      }
    }
  }
}

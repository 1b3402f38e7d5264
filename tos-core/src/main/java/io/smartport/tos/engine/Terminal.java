package io.smartport.tos.engine;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.dispatch.Dispatch;
import io.smartport.tos.dispatch.DispatchPolicy;
import io.smartport.tos.dispatch.Slices;
import io.smartport.tos.engine.KernelState.Policy;
import io.smartport.tos.quay.Quay;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.transport.Transport;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.crane.CraneJobs;
import io.smartport.tos.yard.Yard;
import org.jspecify.annotations.Nullable;

/** The slices of a loaded site over the engine's state. */
final class Terminal {
  final CompiledSite site;
  final Machines machines;
  final CargoState cargo;
  final Work work;
  final Quay quay;
  final Yard yard;
  final Transport transport;
  final Dispatch dispatch;

  Terminal(CompiledSite site, EngineState state, EngineOutputs outputs) {
    this.site = site;
    this.machines = Machines.of(site);
    this.cargo = state.cargo;
    this.work = new Work(state.cargo, state.work, outputs);
    this.quay = new Quay(site, state.cargo, state.quay, work, outputs);
    this.yard = new Yard(site, state.yard, work, outputs, machines.firstYardCrane());
    this.transport = new Transport(site, state.transport, work, outputs, machines.firstTruck());
    this.dispatch = new Dispatch(new Slices(work, quay, yard, transport, outputs), site);
    configure(state.kernel);
  }

  void configure(KernelState kernel) {
    dispatch.configure(
        new DispatchPolicy(
            (int) kernel.get(Policy.TRUCKS_PER_CRANE_MAX),
            (int) kernel.get(Policy.LOOK_AHEAD_MOVES),
            (int) kernel.get(Policy.CHARGE_BELOW)));
    transport.configure(
        (int) kernel.get(Policy.RELEASED_PATH_MM), (int) kernel.get(Policy.CHARGE_TO));
    yard.cranes().configure(kernel.get(Policy.RETRIEVE_LEAD_MS));
  }

  /** The machine of a job was told to go on or to end it, and has something to do for that. */
  boolean hasOpenCommand(int job) {
    int machine = work.state().jobs.machine(job);
    CraneJobs cranes = cranes(machine);
    return cranes == null
        ? transport.hasUnusedRelease(transport.truckOf(machine), job)
        : cranes.hasOpenCommand(machine, job);
  }

  /** The same, and nothing came of it since this was asked last. */
  boolean ignoresCommand(int job) {
    int machine = work.state().jobs.machine(job);
    CraneJobs cranes = cranes(machine);
    return cranes == null
        ? transport.ignoresRelease(transport.truckOf(machine), job)
        : cranes.hasOpenCommand(machine, job);
  }

  /** Who gives jobs to this crane; null when the machine is no crane. */
  @Nullable CraneJobs cranes(int machine) {
    if (machines.isQuayCrane(machine)) {
      return quay.jobs();
    }
    return machines.isYardCrane(machine) ? yard.cranes().jobs() : null;
  }
}

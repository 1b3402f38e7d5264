package io.smartport.tos.engine;

import io.smartport.tos.message.CraneReportedDecoder;
import io.smartport.tos.message.CraneSteppedDecoder;
import io.smartport.tos.message.Flag;
import io.smartport.tos.message.JobRefusedDecoder;
import io.smartport.tos.message.MachineLostDecoder;
import io.smartport.tos.message.MachineMode;
import io.smartport.tos.message.MachineModeChangedDecoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.TruckBatteryDecoder;
import io.smartport.tos.message.TruckPassedDecoder;
import io.smartport.tos.message.TruckReportedDecoder;
import io.smartport.tos.message.TruckSteppedDecoder;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.transport.Transport;
import io.smartport.tos.work.AlarmCondition;
import io.smartport.tos.work.CraneStep;
import io.smartport.tos.work.Incident;
import io.smartport.tos.work.IncidentKind;
import io.smartport.tos.work.JobState;
import io.smartport.tos.work.TruckStep;
import io.smartport.tos.work.crane.CraneJobs;
import io.smartport.tos.work.crane.CraneReport;
import org.agrona.DirectBuffer;

/** Facts of machines, handed to the slice that owns the machine. */
final class MachineHandlers {
  /** After so many attempts at one job a person is asked. */
  private static final int ATTEMPTS_MAX = 8;

  private static final CraneStep[] CRANE_STEPS = CraneStep.values();
  private static final TruckStep[] TRUCK_STEPS = TruckStep.values();

  private final EngineState state;
  private final EngineOutputs outputs;
  private final CraneReportedDecoder craneReported = new CraneReportedDecoder();
  private final TruckReportedDecoder truckReported = new TruckReportedDecoder();
  private final MachineLostDecoder machineLost = new MachineLostDecoder();
  private final MachineModeChangedDecoder modeChanged = new MachineModeChangedDecoder();
  private final CraneSteppedDecoder craneStepped = new CraneSteppedDecoder();
  private final JobRefusedDecoder jobRefused = new JobRefusedDecoder();
  private final TruckPassedDecoder truckPassed = new TruckPassedDecoder();
  private final TruckSteppedDecoder truckStepped = new TruckSteppedDecoder();
  private final TruckBatteryDecoder truckBattery = new TruckBatteryDecoder();

  MachineHandlers(EngineState state, EngineOutputs outputs) {
    this.state = state;
    this.outputs = outputs;
  }

  Refusal craneReported(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    craneReported.wrapAndApplyHeader(b, at, header);
    int machine = craneReported.machine();
    int step = craneReported.stepRaw();
    if (step >= CRANE_STEPS.length || craneReported.mode() == MachineMode.NULL_VAL) {
      return Refusal.UNKNOWN_CODE;
    }
    CraneJobs cranes = t.cranes(machine);
    if (cranes == null) {
      return Refusal.UNKNOWN_MACHINE;
    }
    connected(machine, craneReported.mode());
    cranes.read(
        machine,
        new CraneReport(
            craneReported.mode().value(),
            craneReported.running() == Flag.YES,
            CRANE_STEPS[step],
            craneReported.job(),
            craneReported.doneJob(),
            craneReported.load1(),
            craneReported.xMm()));
    t.dispatch.loads().reported(machine, craneReported.load1(), craneReported.load2());
    return Refusal.NONE;
  }

  private void connected(int machine, MachineMode mode) {
    outputs.alarm(AlarmCondition.MACHINE_SILENT, machine, false);
    outputs.alarm(AlarmCondition.MACHINE_NOT_AUTOMATIC, machine, mode != MachineMode.AUTOMATIC);
  }

  Refusal truckReported(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    truckReported.wrapAndApplyHeader(b, at, header);
    int machine = truckReported.machine();
    int step = truckReported.stepRaw();
    if (step >= TRUCK_STEPS.length || truckReported.mode() == MachineMode.NULL_VAL) {
      return Refusal.UNKNOWN_CODE;
    }
    if (!t.machines.isTruck(machine)
        || truckReported.segment() < 0
        || truckReported.segment() >= t.site.lanes().segmentCount()) {
      return Refusal.UNKNOWN_MACHINE;
    }
    connected(machine, truckReported.mode());
    Transport.Reading reading =
        t.transport.read(
            t.transport.truckOf(machine),
            truckReported.mode().value(),
            truckReported.running() == Flag.YES,
            TRUCK_STEPS[step],
            truckReported.job(),
            truckReported.attempt(),
            truckReported.segment(),
            truckReported.passed(),
            truckReported.battery());
    if (reading == Transport.Reading.TAKEN_ELSEWHERE) {
      t.dispatch.recovery().takenElsewhere(t.transport.truckOf(machine));
    } else if (reading == Transport.Reading.OUTSIDE_CLAIMS) {
      t.work
          .incidents()
          .open(
              Incident.ofMachine(
                  IncidentKind.TRUCK_OUTSIDE_CLAIMS, machine, PlaceCode.truck(machine)));
    }
    t.dispatch.loads().reported(machine, truckReported.load1(), truckReported.load2());
    return Refusal.NONE;
  }

  Refusal machineLost(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    machineLost.wrapAndApplyHeader(b, at, header);
    int machine = machineLost.machine();
    outputs.alarm(AlarmCondition.MACHINE_SILENT, machine, true);
    t.dispatch.loads().lost(machine);
    CraneJobs cranes = t.cranes(machine);
    if (cranes != null) {
      cranes.lost(machine);
    } else if (t.machines.isTruck(machine)) {
      t.transport.lost(t.transport.truckOf(machine));
    } else {
      return Refusal.UNKNOWN_MACHINE;
    }
    return Refusal.NONE;
  }

  Refusal modeChanged(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    modeChanged.wrapAndApplyHeader(b, at, header);
    int machine = modeChanged.machine();
    if (modeChanged.mode() == MachineMode.NULL_VAL) {
      return Refusal.UNKNOWN_CODE;
    }
    int mode = modeChanged.mode().value();
    outputs.alarm(AlarmCondition.MACHINE_NOT_AUTOMATIC, machine, mode != 0);
    CraneJobs cranes = t.cranes(machine);
    if (cranes != null) {
      cranes.mode(machine, mode);
    } else if (t.machines.isTruck(machine)) {
      t.transport.mode(t.transport.truckOf(machine), mode);
    } else {
      return Refusal.UNKNOWN_MACHINE;
    }
    return Refusal.NONE;
  }

  Refusal craneStepped(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    craneStepped.wrapAndApplyHeader(b, at, header);
    int machine = craneStepped.machine();
    int step = craneStepped.stepRaw();
    if (step >= CRANE_STEPS.length) {
      return Refusal.UNKNOWN_CODE;
    }
    CraneJobs cranes = t.cranes(machine);
    if (cranes == null) {
      return Refusal.UNKNOWN_MACHINE;
    }
    cranes.stepped(machine, craneStepped.job(), CRANE_STEPS[step]);
    return Refusal.NONE;
  }

  /** The machine is read, and what it says decides; after many attempts a person does. */
  Refusal jobRefused(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    jobRefused.wrapAndApplyHeader(b, at, header);
    int job = jobRefused.job();
    int machine = jobRefused.machine();
    if (job < 0 || job >= state.work.jobs.rows()) {
      return Refusal.UNKNOWN_MACHINE;
    }
    CraneJobs cranes = t.cranes(machine);
    if (cranes != null) {
      cranes.refused(machine, job);
    }
    if (state.work.jobs.state(job).isOpen()
        && state.work.jobs.attempt(job) == jobRefused.attempt()) {
      t.work.setJob(job, JobState.UNKNOWN);
      if (state.work.jobs.attempt(job) >= ATTEMPTS_MAX) {
        long place = cranes == null ? PlaceCode.truck(machine) : PlaceCode.crane(machine);
        int move = state.work.jobs.move(job);
        int box = move < 0 ? -1 : state.work.moves.box(move);
        Incident what = Incident.ofMachine(IncidentKind.JOB_REFUSED, machine, place);
        t.work.incidents().open(what.with(move, box));
      } else {
        outputs.readMachine(machine);
      }
    }
    return Refusal.NONE;
  }

  Refusal truckPassed(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    truckPassed.wrapAndApplyHeader(b, at, header);
    if (!t.machines.isTruck(truckPassed.machine())) {
      return Refusal.UNKNOWN_MACHINE;
    }
    t.transport.passed(
        t.transport.truckOf(truckPassed.machine()),
        truckPassed.job(),
        truckPassed.attempt(),
        truckPassed.passed());
    return Refusal.NONE;
  }

  Refusal truckStepped(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    truckStepped.wrapAndApplyHeader(b, at, header);
    if (!t.machines.isTruck(truckStepped.machine())) {
      return Refusal.UNKNOWN_MACHINE;
    }
    int truck = t.transport.truckOf(truckStepped.machine());
    switch (truckStepped.step()) {
      case DRIVING -> t.transport.accepted(truck, truckStepped.job());
      case ARRIVED -> t.transport.arrived(truck, truckStepped.job());
      case DONE -> t.transport.actionDone(truck, truckStepped.job());
      case NONE, NULL_VAL -> {
        return Refusal.UNKNOWN_CODE;
      }
    }
    return Refusal.NONE;
  }

  Refusal truckBattery(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    truckBattery.wrapAndApplyHeader(b, at, header);
    if (!t.machines.isTruck(truckBattery.machine())) {
      return Refusal.UNKNOWN_MACHINE;
    }
    t.transport.battery(t.transport.truckOf(truckBattery.machine()), truckBattery.battery());
    return Refusal.NONE;
  }
}

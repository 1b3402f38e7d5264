package io.smartport.gateway.link;

import io.smartport.tos.message.CraneReportedEncoder;
import io.smartport.tos.message.CraneStep;
import io.smartport.tos.message.CraneSteppedEncoder;
import io.smartport.tos.message.Flag;
import io.smartport.tos.message.JobRefusedEncoder;
import io.smartport.tos.message.MachineLostEncoder;
import io.smartport.tos.message.MachineMode;
import io.smartport.tos.message.MachineModeChangedEncoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.message.TruckBatteryEncoder;
import io.smartport.tos.message.TruckPassedEncoder;
import io.smartport.tos.message.TruckReportedEncoder;
import io.smartport.tos.message.TruckStep;
import io.smartport.tos.message.TruckSteppedEncoder;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** Makes messages of facts. The buffer handed on is used again for the next fact. */
public final class FactEncoder implements Facts {
  /** Takes an encoded message: SBE header and body, from offset 0. */
  public interface Sink {
    void fact(DirectBuffer message, int length);
  }

  private final Sink sink;
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(256);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final CraneReportedEncoder craneReported = new CraneReportedEncoder();
  private final CraneSteppedEncoder craneStepped = new CraneSteppedEncoder();
  private final TruckReportedEncoder truckReported = new TruckReportedEncoder();
  private final TruckPassedEncoder truckPassed = new TruckPassedEncoder();
  private final TruckSteppedEncoder truckStepped = new TruckSteppedEncoder();
  private final TruckBatteryEncoder truckBattery = new TruckBatteryEncoder();
  private final MachineModeChangedEncoder modeChanged = new MachineModeChangedEncoder();
  private final JobRefusedEncoder jobRefused = new JobRefusedEncoder();
  private final MachineLostEncoder lost = new MachineLostEncoder();

  public FactEncoder(Sink sink) {
    this.sink = sink;
  }

  private void send(int bodyLength) {
    sink.fact(buffer, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
  }

  @Override
  public void craneReported(int machine, CraneReading r) {
    craneReported
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(machine)
        .bootId(r.bootId())
        .mode(MachineMode.get((short) r.mode()))
        .running(r.running() ? Flag.YES : Flag.NO)
        .step(CraneStep.get((short) r.step()))
        .job(r.job())
        .attempt(r.attempt())
        .load1(r.load1())
        .load2(r.load2())
        .doneJob(r.doneJob())
        .xMm(r.xMm());
    send(craneReported.encodedLength());
  }

  @Override
  public void craneStepped(int machine, int job, int attempt, int step) {
    craneStepped
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(machine)
        .job(job)
        .attempt(attempt)
        .step(CraneStep.get((short) step));
    send(craneStepped.encodedLength());
  }

  @Override
  public void truckReported(int machine, TruckReading r, int passed) {
    truckReported
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(machine)
        .bootId(r.bootId())
        .mode(MachineMode.get((short) r.mode()))
        .running(r.running() ? Flag.YES : Flag.NO)
        .step(TruckStep.get((short) r.step()))
        .job(r.job())
        .attempt(r.attempt())
        .load1(r.load1())
        .load2(r.load2())
        .segment(r.segment())
        .offsetMm(r.offsetMm())
        .passed(passed)
        .battery(r.battery());
    send(truckReported.encodedLength());
  }

  @Override
  public void truckPassed(int machine, int job, int attempt, int passed) {
    truckPassed
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(machine)
        .job(job)
        .attempt(attempt)
        .passed(passed);
    send(truckPassed.encodedLength());
  }

  @Override
  public void truckStepped(int machine, int job, int attempt, int step) {
    truckStepped
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(machine)
        .job(job)
        .attempt(attempt)
        .step(TruckStep.get((short) step));
    send(truckStepped.encodedLength());
  }

  @Override
  public void truckBattery(int machine, int permille) {
    truckBattery.wrapAndApplyHeader(buffer, 0, header).machine(machine).battery(permille);
    send(truckBattery.encodedLength());
  }

  @Override
  public void modeChanged(int machine, int mode) {
    modeChanged
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(machine)
        .mode(MachineMode.get((short) mode));
    send(modeChanged.encodedLength());
  }

  @Override
  public void jobRefused(int machine, int job, int attempt, int reason) {
    jobRefused
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(machine)
        .job(job)
        .attempt(attempt)
        .reason(reason);
    send(jobRefused.encodedLength());
  }

  @Override
  public void lost(int machine) {
    lost.wrapAndApplyHeader(buffer, 0, header).machine(machine);
    send(lost.encodedLength());
  }
}

package io.smartport.tos.engine;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.engine.KernelState.Policy;
import io.smartport.tos.message.AlarmChangedEncoder;
import io.smartport.tos.message.CallCompletedEncoder;
import io.smartport.tos.message.DecidedEncoder;
import io.smartport.tos.message.DriveTruckEncoder;
import io.smartport.tos.message.Flag;
import io.smartport.tos.message.IncidentChangedEncoder;
import io.smartport.tos.message.JobKind;
import io.smartport.tos.message.LiftBoxEncoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.message.MessageRefusedEncoder;
import io.smartport.tos.message.MoveCancelledEncoder;
import io.smartport.tos.message.PermitTransferEncoder;
import io.smartport.tos.message.ReadMachineEncoder;
import io.smartport.tos.message.ReleasePathEncoder;
import io.smartport.tos.message.StateHashedEncoder;
import io.smartport.tos.message.TimerSetEncoder;
import io.smartport.tos.message.TransferSide;
import io.smartport.tos.message.TruckAction;
import io.smartport.tos.message.WithdrawJobEncoder;
import io.smartport.tos.work.AlarmCondition;
import io.smartport.tos.work.CraneTask;
import io.smartport.tos.work.Decision;
import io.smartport.tos.work.DriveTask;
import io.smartport.tos.work.Incidents;
import io.smartport.tos.work.Jobs;
import io.smartport.tos.work.Outputs;
import io.smartport.tos.work.WorkState;
import org.agrona.ExpandableArrayBuffer;

/** Encodes what slices ask for, numbers it within its message, and hands it to the egress. */
// The order of the constants is the order of the codes in the messages.
@SuppressWarnings("EnumOrdinal")
final class EngineOutputs implements Outputs {
  private final KernelState kernel;
  private final WorkState work;
  private final CargoState cargo;
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(4096);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final LiftBoxEncoder liftBox = new LiftBoxEncoder();
  private final PermitTransferEncoder permit = new PermitTransferEncoder();
  private final WithdrawJobEncoder withdraw = new WithdrawJobEncoder();
  private final DriveTruckEncoder drive = new DriveTruckEncoder();
  private final ReleasePathEncoder release = new ReleasePathEncoder();
  private final ReadMachineEncoder readMachine = new ReadMachineEncoder();
  private final DecidedEncoder decided = new DecidedEncoder();
  private final IncidentChangedEncoder incident = new IncidentChangedEncoder();
  private final AlarmChangedEncoder alarm = new AlarmChangedEncoder();
  private final TimerSetEncoder timer = new TimerSetEncoder();
  private final CallCompletedEncoder callCompleted = new CallCompletedEncoder();
  private final MoveCancelledEncoder cancelled = new MoveCancelledEncoder();
  private final MessageRefusedEncoder refused = new MessageRefusedEncoder();
  private final StateHashedEncoder stateHashed = new StateHashedEncoder();
  private Egress egress = Egress.NONE;
  private long inboundIndex;
  private int ordinal;

  EngineOutputs(KernelState kernel, WorkState work, CargoState cargo) {
    this.kernel = kernel;
    this.work = work;
    this.cargo = cargo;
  }

  void begin(long index, Egress to) {
    inboundIndex = index;
    ordinal = 0;
    egress = to;
  }

  private void emit(int encodedLength) {
    egress.emit(
        inboundIndex, ordinal++, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + encodedLength);
  }

  @Override
  public long nowMs() {
    return kernel.get(Policy.NOW_MS);
  }

  @Override
  public int term() {
    return (int) kernel.get(Policy.TERM);
  }

  private long notAfterMs() {
    return nowMs() + kernel.get(Policy.COMMAND_LIFE_MS);
  }

  private void expectAcceptance(int job) {
    if (job >= kernel.timers.rows()) {
      kernel.timers.resize(job + 1);
    }
    long atMs = nowMs() + kernel.get(Policy.JOB_TIMEOUT_MS);
    kernel.timers.atMs.set(job, atMs);
    timer(job, atMs);
  }

  /** What a running job was told shall be heeded; a timer that is set will do. */
  void expectHeed(int job) {
    if (kernel.timers.atMs.get(job) == 0) {
      expectAcceptance(job);
    }
  }

  @Override
  public void lift(CraneTask task) {
    Jobs jobs = work.jobs;
    liftBox
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(jobs.machine(task.job()))
        .term(term())
        .job(task.job())
        .attempt(jobs.attempt(task.job()))
        .kind(JobKind.get((short) task.kind().ordinal()))
        .pickPermitted(flag(task.pickPermitted()))
        .placePermitted(flag(task.placePermitted()))
        .load1(task.load1())
        .load2(task.load2())
        .giver(task.giver())
        .taker(task.taker())
        .giverXMm(task.giverXMm())
        .takerXMm(task.takerXMm())
        .notAfterMs(notAfterMs())
        .move(jobs.move(task.job()));
    emit(liftBox.encodedLength());
    expectAcceptance(task.job());
  }

  @Override
  public void permit(int job, boolean pick, long counterpart) {
    permit
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(work.jobs.machine(job))
        .term(term())
        .job(job)
        .attempt(work.jobs.attempt(job))
        .side(pick ? TransferSide.PICK : TransferSide.PLACE)
        .counterpart(counterpart)
        .notAfterMs(notAfterMs());
    emit(permit.encodedLength());
    expectHeed(job);
  }

  @Override
  public void withdraw(int job) {
    withdraw
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(work.jobs.machine(job))
        .term(term())
        .job(job)
        .attempt(work.jobs.attempt(job));
    emit(withdraw.encodedLength());
    expectHeed(job);
  }

  @Override
  public void drive(DriveTask task, int[] path, int from, int length) {
    drive
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(work.jobs.machine(task.job()))
        .term(term())
        .job(task.job())
        .attempt(work.jobs.attempt(task.job()))
        .action(TruckAction.get((short) task.action().ordinal()))
        .stopOffsetMm(task.stopOffsetMm())
        .released(task.released())
        .chargeTo(task.chargeToPermille())
        .notAfterMs(notAfterMs())
        .move(work.jobs.move(task.job()));
    DriveTruckEncoder.PathEncoder segments = drive.pathCount(length);
    for (int i = from; i < from + length; i++) {
      segments.next().segment(path[i]);
    }
    emit(drive.encodedLength());
    expectAcceptance(task.job());
  }

  @Override
  public void release(int job, int released) {
    release
        .wrapAndApplyHeader(buffer, 0, header)
        .machine(work.jobs.machine(job))
        .term(term())
        .job(job)
        .attempt(work.jobs.attempt(job))
        .released(released)
        .notAfterMs(notAfterMs());
    emit(release.encodedLength());
    expectHeed(job);
  }

  @Override
  public void readMachine(int machine) {
    readMachine.wrapAndApplyHeader(buffer, 0, header).machine(machine).term(term());
    emit(readMachine.encodedLength());
  }

  @Override
  public void decided(Decision decision) {
    long[] pairs = decision.alternatives();
    int count = Math.min(pairs.length / 2, Decision.MOST);
    decided
        .wrapAndApplyHeader(buffer, 0, header)
        .kind(decision.kind().ordinal())
        .subject(decision.subject())
        .chosen(decision.chosen())
        .cost(decision.cost())
        .rule(decision.rule().ordinal());
    DecidedEncoder.AlternativesEncoder alternatives = decided.alternativesCount(count);
    for (int i = 0; i < count; i++) {
      alternatives.next().alternative(pairs[2 * i]).alternativeCost(pairs[2 * i + 1]);
    }
    emit(decided.encodedLength());
  }

  @Override
  public void incidentChanged(int id) {
    Incidents incidents = work.incidents;
    long subject = incidents.machine(id) >= 0 ? incidents.machine(id) : incidents.move(id);
    incident
        .wrapAndApplyHeader(buffer, 0, header)
        .incident(id)
        .kind(incidents.kind(id).ordinal())
        .state(incidents.state(id))
        .subject(subject)
        .place(incidents.place(id));
    emit(incident.encodedLength());
  }

  @Override
  public void alarm(AlarmCondition condition, long subject, boolean raised) {
    alarm
        .wrapAndApplyHeader(buffer, 0, header)
        .condition(condition.ordinal())
        .subject(subject)
        .raised(flag(raised));
    emit(alarm.encodedLength());
  }

  @Override
  public void timer(long timerId, long atMs) {
    timer.wrapAndApplyHeader(buffer, 0, header).timerId(timerId).atMs(atMs);
    emit(timer.encodedLength());
  }

  @Override
  public void machineTimer(int machine, long atMs) {
    timer(-1 - machine, atMs);
  }

  @Override
  public void callCompleted(int call, int moves, int cancelledMoves) {
    callCompleted
        .wrapAndApplyHeader(buffer, 0, header)
        .call(call)
        .moves(moves)
        .cancelled(cancelledMoves);
    emit(callCompleted.encodedLength());
  }

  @Override
  public void moveCancelled(int move) {
    int box = work.moves.box(move);
    cancelled
        .wrapAndApplyHeader(buffer, 0, header)
        .move(move)
        .box(box)
        .place(cargo.boxes.place.get(box));
    emit(cancelled.encodedLength());
  }

  void refused(int template, Refusal reason, long subject) {
    refused
        .wrapAndApplyHeader(buffer, 0, header)
        .inboundIndex(inboundIndex)
        .refusedTemplate(template)
        .reason(reason.ordinal())
        .subject(subject);
    emit(refused.encodedLength());
  }

  void stateHashed(long hash) {
    stateHashed.wrapAndApplyHeader(buffer, 0, header).inboundIndex(inboundIndex).stateHash(hash);
    emit(stateHashed.encodedLength());
  }

  private static Flag flag(boolean value) {
    return value ? Flag.YES : Flag.NO;
  }
}

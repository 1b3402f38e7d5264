package io.smartport.simulator.virtual;

import io.smartport.gateway.link.CraneJob;
import io.smartport.gateway.link.CranePort;
import io.smartport.gateway.link.CraneReading;
import io.smartport.simulator.plant.Spots;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plant.crane.CraneOrder;
import io.smartport.simulator.plant.crane.CranePhase;
import io.smartport.simulator.plant.crane.CraneSnapshot;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.machine.Mode;
import java.util.OptionalInt;

/** The line between a crane of the plant and its link. */
// Enums of link and plant have the order of the message codes.
@SuppressWarnings("EnumOrdinal")
final class CraneLine implements CranePort {
  private static final CraneOrder.Kind[] KINDS = CraneOrder.Kind.values();
  private static final int[] NO_BOXES = {};

  private final Crane crane;
  private final Line line;
  private OptionalInt sensorSays = OptionalInt.empty();
  private final Spots spots;
  private final int laneYMm;

  CraneLine(int machine, Crane crane, Line line, Spots spots) {
    this.crane = crane;
    this.line = line;
    this.spots = spots;
    this.laneYMm = spots.laneYMm(machine);
  }

  @Override
  public void order(CraneJob job) {
    line.toMachine(() -> crane.take(translate(job)));
  }

  private CraneOrder translate(CraneJob job) {
    return new CraneOrder(
        Keys.of(job.job(), job.attempt()),
        KINDS[job.kind()],
        boxes(job),
        spots.spot(job.giver(), job.giverXMm(), laneYMm),
        spots.spot(job.taker(), job.takerXMm(), laneYMm),
        job.pickPermitted(),
        job.placePermitted(),
        job.notAfterMachineMs());
  }

  private static int[] boxes(CraneJob job) {
    if (job.load1() < 0) {
      return NO_BOXES;
    }
    return job.load2() < 0 ? new int[] {job.load1()} : new int[] {job.load1(), job.load2()};
  }

  @Override
  public void permit(
      int term, int job, int attempt, boolean pick, long counterpart, long notAfterMachineMs) {
    JobKey key = Keys.of(job, attempt);
    line.toMachine(
        () -> crane.permit(key, pick, spots.besideTruck(counterpart), notAfterMachineMs));
  }

  @Override
  public void withdraw(int term, int job, int attempt) {
    line.toMachine(() -> crane.withdraw(Keys.of(job, attempt)));
  }

  @Override
  public void read() {
    line.toMachine(this::report);
  }

  /** Its load sensor is broken: it reports this box, -1 for none. */
  void breakSensor(int box) {
    sensorSays = OptionalInt.of(box);
  }

  void mendSensor() {
    sensorSays = OptionalInt.empty();
  }

  /** The crane has something to report. */
  void report() {
    CraneSnapshot snapshot = crane.snapshot();
    if (snapshot.mode() != Mode.DOWN) {
      CraneReading reading = reading(snapshot);
      line.toGateway(link -> link.crane(reading));
    }
  }

  private CraneReading reading(CraneSnapshot s) {
    int[] load = s.load();
    return new CraneReading(
        s.bootId(),
        s.monotonicMs(),
        s.seq(),
        s.mode() == Mode.STOPPED ? 1 : 0,
        Keys.job(s.key()),
        s.key().attempt(),
        s.running(),
        step(s.phase()),
        sensorSays.orElse(load.length > 0 ? load[0] : -1),
        load.length > 1 ? load[1] : -1,
        Keys.job(s.lastDone()),
        Keys.job(s.refused()),
        s.refused().attempt(),
        s.refusal().ordinal(),
        s.gantryXMm());
  }

  private static int step(CranePhase phase) {
    return switch (phase) {
      case IDLE -> 0;
      case TO_GIVER, TRAVELLING -> 1;
      case AT_GIVER -> 2;
      case LOCKED, TO_TAKER -> 3;
      case AT_TAKER -> 4;
      case UNLOCKED -> 5;
    };
  }
}

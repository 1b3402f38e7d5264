package io.smartport.simulator.virtual;

import io.smartport.gateway.link.TruckJob;
import io.smartport.gateway.link.TruckPort;
import io.smartport.gateway.link.TruckReading;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.machine.Mode;
import io.smartport.simulator.plant.truck.Truck;
import io.smartport.simulator.plant.truck.TruckOrder;
import io.smartport.simulator.plant.truck.TruckSnapshot;
import io.smartport.simulator.plant.truck.TruckState;
import java.util.OptionalInt;

/** The line between a truck of the plant and its link. */
// Enums of link and plant have the order of the message codes.
@SuppressWarnings("EnumOrdinal")
final class TruckLine implements TruckPort {
  private static final TruckOrder.Action[] ACTIONS = TruckOrder.Action.values();

  private final Truck truck;
  private final Line line;
  private OptionalInt sensorSays = OptionalInt.empty();

  TruckLine(Truck truck, Line line) {
    this.truck = truck;
    this.line = line;
  }

  @Override
  public void order(TruckJob job) {
    line.toMachine(() -> truck.take(translate(job)));
  }

  private static TruckOrder translate(TruckJob job) {
    return new TruckOrder(
        Keys.of(job.job(), job.attempt()),
        job.path().stream().mapToInt(Integer::intValue).toArray(),
        job.stopOffsetMm(),
        job.released(),
        ACTIONS[job.action()],
        job.chargeToPermille(),
        job.notAfterMachineMs());
  }

  @Override
  public void release(int term, int job, int attempt, int released, long notAfterMachineMs) {
    JobKey key = Keys.of(job, attempt);
    line.toMachine(() -> truck.release(key, released, notAfterMachineMs));
  }

  @Override
  public void withdraw(int term, int job, int attempt) {
    line.toMachine(() -> truck.cancel(Keys.of(job, attempt)));
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

  /** The truck has something to report. */
  void report() {
    TruckSnapshot snapshot = truck.snapshot();
    if (snapshot.mode() != Mode.DOWN) {
      TruckReading reading = reading(snapshot);
      line.toGateway(link -> link.truck(reading));
    }
  }

  private TruckReading reading(TruckSnapshot s) {
    int[] load = s.load();
    return new TruckReading(
        s.bootId(),
        s.monotonicMs(),
        s.seq(),
        s.mode() == Mode.STOPPED ? 1 : 0,
        Keys.job(s.key()),
        s.key().attempt(),
        s.running(),
        step(s.state()),
        sensorSays.orElse(load.length > 0 ? load[0] : -1),
        load.length > 1 ? load[1] : -1,
        s.segment(),
        s.offsetMm(),
        s.passed(),
        s.released(),
        s.batteryPermille(),
        Keys.job(s.refused()),
        s.refused().attempt(),
        s.refusal().ordinal());
  }

  private static int step(TruckState state) {
    return switch (state) {
      case IDLE -> 0;
      case DRIVING, WAITING -> 1;
      case ARRIVED, ACTING -> 2;
      case DONE -> 3;
    };
  }
}

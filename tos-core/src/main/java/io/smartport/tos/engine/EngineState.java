package io.smartport.tos.engine;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.column.StateSink;
import io.smartport.tos.column.StateSource;
import io.smartport.tos.quay.QuayState;
import io.smartport.tos.transport.TransportState;
import io.smartport.tos.work.WorkState;
import io.smartport.tos.yard.YardState;

/** All of the engine's state, in one fixed order for snapshot and hash. */
public final class EngineState {
  final KernelState kernel = new KernelState();
  final Intake intake = new Intake();
  final CargoState cargo = new CargoState();
  final WorkState work = new WorkState();
  final QuayState quay = new QuayState();
  final YardState yard = new YardState();
  final TransportState transport = new TransportState();

  /** Calls, ships and boxes. */
  public CargoState cargo() {
    return cargo;
  }

  public WorkState work() {
    return work;
  }

  public TransportState transport() {
    return transport;
  }

  void write(StateSink sink) {
    kernel.write(sink);
    intake.write(sink);
    cargo.write(sink);
    work.write(sink);
    quay.write(sink);
    yard.write(sink);
    transport.write(sink);
  }

  void read(StateSource source) {
    kernel.read(source);
    intake.read(source);
    cargo.read(source);
    work.read(source);
    quay.read(source);
    yard.read(source);
    transport.read(source);
  }
}

package io.smartport.tos.cargo;

import io.smartport.tos.column.StateSink;
import io.smartport.tos.column.StateSource;

/** Calls, ships and boxes: the tables that every slice reads. */
public final class CargoState {
  public final Calls calls = new Calls();
  public final Bays bays = new Bays();
  public final BoxVisits boxes = new BoxVisits();

  public void write(StateSink sink) {
    calls.write(sink);
    bays.write(sink);
    boxes.write(sink);
  }

  public void read(StateSource source) {
    calls.read(source);
    bays.read(source);
    boxes.read(source);
  }
}

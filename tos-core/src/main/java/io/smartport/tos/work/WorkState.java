package io.smartport.tos.work;

import io.smartport.tos.column.StateSink;
import io.smartport.tos.column.StateSource;

/** The tables of {@code work}; read by all slices, written only by {@link Work}. */
public final class WorkState {
  public final Moves moves = new Moves();
  public final Legs legs = new Legs();
  public final Exchanges exchanges = new Exchanges();
  public final Jobs jobs = new Jobs();
  public final Incidents incidents = new Incidents();
  public final ReportedLoads loads = new ReportedLoads();
  final Precedences precedences = new Precedences();

  public void write(StateSink sink) {
    moves.write(sink);
    legs.write(sink);
    exchanges.write(sink);
    jobs.write(sink);
    incidents.write(sink);
    loads.write(sink);
    precedences.write(sink);
  }

  public void read(StateSource source) {
    moves.read(source);
    legs.read(source);
    exchanges.read(source);
    jobs.read(source);
    incidents.read(source);
    loads.read(source);
    precedences.read(source);
  }
}

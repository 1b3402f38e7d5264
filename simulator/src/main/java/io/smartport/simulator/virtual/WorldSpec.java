package io.smartport.simulator.virtual;

import io.smartport.tos.runtime.PolicyFigures;
import io.smartport.tos.site.CompiledSite;
import java.util.List;

/**
 * What a run is made of.
 *
 * @param site with as many trucks as take part
 * @param otherBoxesShare of the yard's slots that other boxes take at the start
 * @param startMs site time of the start
 */
public record WorldSpec(
    CompiledSite site,
    CallSpec call,
    PolicyFigures policy,
    double otherBoxesShare,
    int batteryPermille,
    long startMs,
    long seed,
    LineQuality lines,
    List<Fault> faults) {
  /** Keeps its own list. */
  public WorldSpec {
    faults = List.copyOf(faults);
  }
}

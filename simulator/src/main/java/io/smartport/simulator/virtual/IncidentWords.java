package io.smartport.simulator.virtual;

import io.smartport.tos.engine.Machines;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.work.IncidentKind;
import io.smartport.tos.work.Incidents;
import io.smartport.tos.work.WorkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * An incident in words.
 *
 * @param atMs site time at which it opened
 * @param machine its name; empty when no machine is concerned
 * @param box number of its box or name of its hatch cover; empty when none is concerned
 */
public record IncidentWords(
    int id, long atMs, String kind, String reason, String machine, String box, String state) {
  /** All incidents of a run. */
  public static List<IncidentWords> of(TerminalWorld world) {
    return of(world.engine().state().work(), world.spec().site(), world::boxName);
  }

  /** All incidents of a work model. */
  public static List<IncidentWords> of(
      WorkState work, CompiledSite site, IntFunction<String> boxName) {
    Incidents incidents = work.incidents;
    List<IncidentWords> all = new ArrayList<>();
    for (int id = 0; id < incidents.rows(); id++) {
      int machine = incidents.machine(id);
      int move = incidents.move(id);
      int box = incidents.box(id) < 0 && move >= 0 ? work.moves.box(move) : incidents.box(id);
      all.add(
          new IncidentWords(
              id,
              incidents.openedAtMs(id),
              kind(incidents.kind(id)),
              reason(incidents.kind(id)),
              machine < 0 ? "" : Machines.name(site, machine),
              box < 0 ? "" : boxName.apply(box),
              state(incidents.state(id))));
    }
    return all;
  }

  private static String kind(IncidentKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String reason(IncidentKind kind) {
    return switch (kind) {
      case LOAD_WITHOUT_JOB -> "a machine holds a load that no job of it explains";
      case BOX_WITH_NEITHER_SIDE -> "after a restart neither side of an exchange has the box";
      case CUSTODY_DISAGREES -> "a machine reports another box than believed";
      case JOB_REFUSED -> "a machine refused a job again and again";
      case TRUCK_OUTSIDE_CLAIMS -> "a truck stands outside its claims";
      case NO_SLOT -> "no slot in the yard takes the box";
    };
  }

  private static String state(int state) {
    return switch (state) {
      case Incidents.OPEN -> "open";
      case Incidents.RESOLVED -> "resolved";
      default -> "claimed";
    };
  }
}

package io.smartport.simulator.scenario;

import io.smartport.simulator.virtual.Fault;
import io.smartport.tos.config.TypedYaml.Located;
import io.smartport.tos.site.CompiledSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One fault of a scenario.
 *
 * @param machine name as in the site file; not for engine and gateway
 * @param at after the start, seconds or hh:mm:ss
 * @param lasts how long, seconds or hh:mm:ss
 */
public record FaultLine(Fault.Kind kind, Optional<String> machine, String at, String lasts) {
  private static final String CLOCK = "\\d{1,3}:[0-5]\\d:[0-5]\\d";
  private static final String SECONDS = "\\d{1,9}(\\.\\d{1,3})?";

  /** Checks the times. */
  public FaultLine {
    millis(at);
    millis(lasts);
    boolean hasMachine =
        kind != Fault.Kind.ENGINE && kind != Fault.Kind.GATEWAY && kind != Fault.Kind.BROKER;
    if (machine.isPresent() != hasMachine) {
      throw new IllegalArgumentException(
          hasMachine ? kind + " needs a machine" : kind + " has no machine");
    }
  }

  /**
   * The faults of a scenario against its site.
   *
   * @throws io.smartport.tos.config.ConfigException if the site has no machine of a name, with the
   *     line
   */
  public static List<Fault> resolve(Located<ScenarioFile> file, CompiledSite site) {
    List<String> names = names(site);
    List<Fault> faults = new ArrayList<>();
    for (FaultLine line : file.value().faults().orElse(List.of())) {
      int machine = line.machine.map(names::indexOf).orElse(0);
      if (machine < 0) {
        throw file.error(
            "faults[" + faults.size() + "].machine",
            "site "
                + site.name()
                + " has no machine '"
                + line.machine.orElseThrow()
                + "' among its cranes and the trucks that take part");
      }
      faults.add(new Fault(line.kind, millis(line.at), millis(line.lasts), machine));
    }
    return faults;
  }

  private static List<String> names(CompiledSite site) {
    List<String> names = new ArrayList<>();
    site.cranes().forEach(crane -> names.add(crane.name()));
    site.armgs().forEach(crane -> names.add(crane.name()));
    site.trucks().forEach(truck -> names.add(truck.name()));
    return names;
  }

  /** Milliseconds of a text. */
  static long millis(String text) {
    if (text.matches(SECONDS)) {
      return StrictMath.round(Double.parseDouble(text) * 1_000);
    }
    if (!text.matches(CLOCK)) {
      throw new IllegalArgumentException("seconds or hh:mm:ss are wanted, not '" + text + "'");
    }
    String[] parts = text.split(":", -1);
    long minutes = Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
    return (minutes * 60 + Long.parseLong(parts[2])) * 1_000;
  }
}

package io.smartport.simulator.app.live;

import io.smartport.simulator.app.sim.SimPlanner;
import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.PlantBinding;
import io.smartport.simulator.plant.SiteLayout;
import io.smartport.simulator.plant.machine.MachineListener;
import io.smartport.simulator.virtual.CallSpec;
import io.smartport.simulator.virtual.Opening;
import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.site.CompiledSite;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The call of a configuration, and how it begins. Whoever reads the same configuration speaks of
 * the same ship and the same boxes.
 */
public record LiveCall(CallSpec call, Opening opening) {
  private static final int BATTERY_PERMILLE = 900;

  /**
   * Plans it.
   *
   * @throws IOException if the call cannot be used, naming why
   */
  public static LiveCall of(SimulatorConfig config, CompiledSite site) throws IOException {
    SimulatorConfig.CallSection section = config.call();
    boolean synthetic = section.bayPlan().isEmpty();
    try {
      CallSpec call =
          SimPlanner.plan(
                  config.site(),
                  synthetic ? null : Path.of(section.bayPlan()),
                  synthetic ? null : section.port(),
                  section.moves(),
                  section.cranes(),
                  site.trucks().size())
              .world()
              .call();
      SeededRandom random = new SeededRandom(config.seed());
      return new LiveCall(
          call, new Opening(site, call, section.otherBoxesShare(), random.fork("yard")));
    } catch (IllegalArgumentException e) {
      throw new IOException("call: " + e.getMessage(), e);
    }
  }

  /** The plant of the configuration with this ship alongside and all boxes in place. */
  public Plant plant(
      SimulatorConfig config, CompiledSite site, Agenda agenda, MachineListener listener) {
    PlantBinding deaf = PlantBinding.deaf().heardBy(listener);
    Plant plant =
        new Plant(
            agenda,
            new SeededRandom(config.seed()).fork("plant"),
            SiteLayout.of(site, crane -> call.stsXMm(site, crane), BATTERY_PERMILLE),
            new PlantBinding(
                listener, deaf.labels(), deaf.sink(), deaf.claims(), opening::leastDistanceMm));
    opening.fill(plant);
    return plant;
  }
}

package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.cargo.StowedBox;
import io.smartport.tos.cargo.YardSegregation;
import io.smartport.tos.runtime.OwnMessages;
import io.smartport.tos.site.CompiledSite;
import java.util.List;

/**
 * How a call begins: what stands in the yard and on the ship, as the plant has it and as a planner
 * tells the core. Both come from one seed, so that two processes that share nothing but the seed
 * speak of the same boxes.
 */
public final class Opening {
  private final CompiledSite site;
  private final CallSpec call;
  private final BoxNumbers numbers = new BoxNumbers();
  private final YardFill.Filled yard;

  /**
   * Fills the yard.
   *
   * @param otherBoxesShare of all TEU slots for boxes that are not of the call, 0 to 0.9
   * @throws IllegalArgumentException if a box of the call finds no slot
   */
  public Opening(CompiledSite site, CallSpec call, double otherBoxesShare, SeededRandom random) {
    this.site = site;
    this.call = call;
    List<KnownBox> toLoad = call.toLoad().stream().map(KnownBox::of).toList();
    this.yard = new YardFill(site, random).fill(otherBoxesShare, toLoad);
  }

  /** Puts ship and boxes into a plant without any; once. */
  public void fill(Plant plant) {
    new PlantFill(site, call, plant, numbers).fill(yard.boxes());
    for (int i = 0; i < yard.visits().length; i++) {
      numbers.put(call.toLoad().get(i), yard.visits()[i]);
    }
  }

  /** Yard stock and bay plan as messages for the core. */
  public void tell(OwnMessages.Sink core) {
    OpeningMessages messages = new OpeningMessages(core);
    messages.stock(yard.boxes());
    messages.bayPlan(site, call, yard.visits());
  }

  /** Boxes and hatch covers, once the plant is filled: their ids are 0 to one less. */
  public int count() {
    return numbers.count();
  }

  /** Number of a box or name of a hatch cover, by the id that core and plant share. */
  public String boxName(int id) {
    return numbers.name(id);
  }

  /** Least distance in mm that two boxes of the yard must keep for their dangerous goods. */
  public int leastDistanceMm(int box, int other) {
    return YardSegregation.leastDistanceMm(numbers.dgClasses(box), numbers.dgClasses(other));
  }

  /** Id of a box of the bay plan, once the plant is filled. */
  int boxId(StowedBox box) {
    return numbers.id(box);
  }
}

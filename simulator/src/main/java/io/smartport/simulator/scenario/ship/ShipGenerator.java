package io.smartport.simulator.scenario.ship;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the bay plan of a ship in the middle of a call: boxes to discharge at the port stand in it
 * together with boxes that it loads, as in real plans, in stacks of their own.
 *
 * <p>What comes out can be worked: 20' below 40', nothing hangs before, during or after the call,
 * each tier is no heavier than the one below, live reefers stand on deck in tiers 82 and 84,
 * dangerous goods are apart, and nothing that stays has to move unless restows were asked for.
 */
public final class ShipGenerator {
  private ShipGenerator() {}

  /**
   * The plan as BAPLIE D.95B, SMDG 2.2.
   *
   * @throws IllegalArgumentException if the ship is too small for its moves
   */
  public static String baplie(ShipSpec spec) {
    ShipRandom random = new ShipRandom(spec.seed());
    ShipStacks stacks = new ShipStacks(spec);
    new CallPlanner(spec, stacks, new StackFiller(spec.mix(), random)).plan();
    List<Box> boxes = stacks.boxes();
    route(boxes, spec, random);
    new CargoMarker(spec.mix(), random).mark(boxes);
    BoxNumbers numbers = new BoxNumbers(random.below(1_000_000));
    boxes.forEach(box -> box.number = numbers.next());
    return BaplieText.of(spec, boxes);
  }

  /** Boxes of one stack go to one port, so that no later port has to dig. */
  private static void route(List<Box> boxes, ShipSpec spec, ShipRandom random) {
    Map<Stack, String> next = new HashMap<>();
    for (Box box : boxes) {
      boolean loads = box.part == Stack.Part.LOAD;
      boolean discharges = box.part == Stack.Part.DISCHARGE;
      box.loadPort = loads ? spec.port() : random.port(spec.earlierPorts());
      box.dischargePort =
          discharges
              ? spec.port()
              : next.computeIfAbsent(box.stack, stack -> random.port(spec.laterPorts()));
    }
  }
}

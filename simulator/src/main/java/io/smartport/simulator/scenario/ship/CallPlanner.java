package io.smartport.simulator.scenario.ship;

import java.util.ArrayList;
import java.util.List;

/**
 * Says which stacks are discharged, loaded and left alone. Moves are spread evenly over the ship,
 * so that several cranes can work. Where the hold of a bay is worked nothing on its deck stays, but
 * for the restows that were asked for.
 */
final class CallPlanner {
  private static final int LEAST_WORKED_BAYS = 3;

  private final ShipSpec spec;
  private final ShipStacks stacks;
  private final StackFiller filler;
  private int dischargeLeft;
  private int loadLeft;
  private int restowsLeft;

  CallPlanner(ShipSpec spec, ShipStacks stacks, StackFiller filler) {
    this.spec = spec;
    this.stacks = stacks;
    this.filler = filler;
    dischargeLeft = spec.discharge();
    loadLeft = spec.load();
    restowsLeft = spec.restows();
  }

  void plan() {
    List<Integer> worked = workedBays();
    for (int i = 0; i < worked.size(); i++) {
      int baysLeft = worked.size() - i;
      work(worked.get(i), share(dischargeLeft, baysLeft), share(loadLeft, baysLeft));
    }
    // what the even shares left over, because a bay was full
    for (int bay = 0; bay < stacks.bays() && dischargeLeft + loadLeft > 0; bay++) {
      work(bay, dischargeLeft, loadLeft);
    }
    if (dischargeLeft + loadLeft + restowsLeft > 0) {
      throw new IllegalArgumentException(
          spec.name()
              + " has no room for "
              + (dischargeLeft + loadLeft)
              + " of the moves and "
              + restowsLeft
              + " of the restows. Maybe more bays, rows or tiers");
    }
    fillUp();
  }

  private static int share(int moves, int bays) {
    return (moves + bays - 1) / bays;
  }

  /** Evenly spread over the ship; all of them when the moves are many. */
  private List<Integer> workedBays() {
    int moves = spec.discharge() + spec.load();
    int wanted = Math.max(LEAST_WORKED_BAYS, share(moves, spec.movesPerBay()));
    int count = Math.min(stacks.bays(), wanted);
    List<Integer> bays = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bays.add((2 * i + 1) * stacks.bays() / (2 * count));
    }
    return bays;
  }

  /** Half of the moves in the hold as far as it has room, the others on deck. */
  private void work(int bay, int discharge, int load) {
    List<Stack> hold = stacks.hold(bay);
    int discharged = put(hold, Stack.Part.DISCHARGE, discharge / 2);
    int loaded = put(hold, Stack.Part.LOAD, load / 2);
    if (discharged + loaded > 0) {
      restow(bay);
    }
    discharged += put(stacks.deck(bay), Stack.Part.DISCHARGE, discharge - discharged);
    loaded += put(stacks.deck(bay), Stack.Part.LOAD, load - loaded);
    discharged += put(hold, Stack.Part.DISCHARGE, discharge - discharged);
    loaded += put(hold, Stack.Part.LOAD, load - loaded);
    dischargeLeft -= discharged;
    loadLeft -= loaded;
  }

  private int put(List<Stack> among, Stack.Part part, int count) {
    int left = count;
    for (Stack stack : among) {
      if (left > 0 && stack.isFree()) {
        left -= filler.fill(stack, part, left);
      }
    }
    return count - left;
  }

  /**
   * Boxes that stay, right above stacks of the hold that move: on their cover, however it is cut.
   */
  private void restow(int bay) {
    for (Stack below : stacks.hold(bay)) {
      for (Stack stack : stacks.deck(bay)) {
        if (restowsLeft > 0 && stack.row == below.row && !below.isFree() && stack.isFree()) {
          restowsLeft -= filler.fill(stack, Stack.Part.STAY, restowsLeft);
        }
      }
    }
  }

  /** Boxes that stay where they hinder nobody, until the wanted share of the slots is taken. */
  private void fillUp() {
    int wanted = (int) (spec.fill() * stacks.slots()) - slotsTaken();
    for (int round = 0; wanted > 0 && round < 2; round++) {
      boolean onDeck = round == 1;
      for (int bay = 0; bay < stacks.bays() && wanted > 0; bay++) {
        for (Stack stack : onDeck ? stacks.deck(bay) : stacks.hold(bay)) {
          if (wanted > 0 && stack.isFree() && !(onDeck && isHoldWorked(bay))) {
            int before = stack.tiers;
            filler.fill(stack, Stack.Part.STAY, Math.min(2 * before, wanted));
            wanted -= tiersUsed(stack);
          }
        }
      }
    }
  }

  private boolean isHoldWorked(int bay) {
    return stacks.hold(bay).stream()
        .flatMap(stack -> stack.boxes.stream())
        .anyMatch(box -> box.part != Stack.Part.STAY);
  }

  private int slotsTaken() {
    return stacks.boxes().stream()
        .map(box -> box.stack)
        .distinct()
        .mapToInt(CallPlanner::tiersUsed)
        .sum();
  }

  private static int tiersUsed(Stack stack) {
    return (int) stack.boxes.stream().mapToInt(box -> box.tier).distinct().count();
  }
}

package io.smartport.tos.dispatch;

import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.transport.Fleet;
import io.smartport.tos.work.Decision;
import io.smartport.tos.work.Decision.Rule;
import io.smartport.tos.work.LegState;
import io.smartport.tos.work.Moves;

/**
 * Which truck for which move: the quay crane with the fewest trucks asks next, for the first move
 * of its sequence that has none; it gets the nearest free truck.
 */
final class TruckChoice {
  private final Slices slices;
  private final LookAhead lookAhead;
  private final TruckLegs legs;

  TruckChoice(Slices slices) {
    this.slices = slices;
    this.lookAhead = new LookAhead(slices);
    this.legs = new TruckLegs(slices.work());
  }

  /** Sends free trucks while there are moves for them; true when one was sent. */
  boolean send(DispatchPolicy policy) {
    boolean sent = false;
    while (hasFreeTruck(policy)) {
      int crane = neediest(policy.trucksPerCraneMax());
      if (crane < 0) {
        break;
      }
      sendNearest(slices.quay().nextMoveForTruck(crane), crane, policy);
      sent = true;
    }
    return sent;
  }

  private boolean hasFreeTruck(DispatchPolicy policy) {
    for (int truck = 0; truck < fleet().rows(); truck++) {
      if (isFree(truck, policy)) {
        return true;
      }
    }
    return false;
  }

  private Fleet fleet() {
    return slices.transport().fleet();
  }

  private boolean isFree(int truck, DispatchPolicy policy) {
    return fleet().isUsable(truck)
        && fleet().move(truck) < 0
        && fleet().job(truck) < 0
        && fleet().isThere(truck)
        && fleet().battery(truck) >= policy.chargeBelowPermille();
  }

  private int neediest(int most) {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int crane = 0; crane < slices.quay().craneCount(); crane++) {
      int trucks = slices.quay().trucksOf(crane);
      int need = trucks + waitingAside(crane);
      if (trucks < most && need < fewest && slices.quay().nextMoveForTruck(crane) >= 0) {
        fewest = need;
        best = crane;
      }
    }
    return best;
  }

  /** Trucks of a crane that wait for a place under it: more of them would not help it. */
  private int waitingAside(int crane) {
    int waiting = 0;
    for (int truck = 0; truck < fleet().rows(); truck++) {
      int move = fleet().move(truck);
      if (move >= 0
          && fleet().stop(truck) == Fleet.Stop.PARKING
          && fleet().job(truck) < 0
          && slices.quay().craneOf(move) == crane) {
        waiting++;
      }
    }
    return waiting;
  }

  private void sendNearest(int move, int crane, DispatchPolicy policy) {
    int pickUp = pickUpNode(move, crane);
    int best = -1;
    int second = -1;
    long bestMs = Long.MAX_VALUE;
    long secondMs = Long.MAX_VALUE;
    for (int truck = 0; truck < fleet().rows(); truck++) {
      if (!isFree(truck, policy)) {
        continue;
      }
      long ms = slices.transport().timeMs(truck, pickUp);
      if (ms < bestMs) {
        second = best;
        secondMs = bestMs;
        best = truck;
        bestMs = ms;
      } else if (ms < secondMs) {
        second = truck;
        secondMs = ms;
      }
    }
    assign(move, crane, best);
    long[] alternatives = second < 0 ? new long[0] : new long[] {second, secondMs};
    slices
        .outputs()
        .decided(
            new Decision(
                Decision.Kind.TRUCK_FOR_MOVE,
                move,
                best,
                bestMs,
                second < 0 ? Rule.ONLY_CHOICE : Rule.LEAST_COST,
                alternatives));
    lookAhead.digOut(crane, policy.lookAheadMoves());
  }

  private int pickUpNode(int move, int crane) {
    Moves moves = slices.work().state().moves;
    if (moves.kind(move).isOut()) {
      return slices.transport().quayNode(crane, slices.quay().handOverXMm(move));
    }
    int box = moves.box(move);
    long slot = slices.work().boxes().place.get(box);
    return PlaceCode.kind(slot) != PlaceCode.SLOT
        ? -1
        : slices.transport().blockNode(PlaceCode.owner(slot), slices.yard().xMm(slot, box));
  }

  private void assign(int move, int crane, int truck) {
    int machine = slices.transport().machine(truck);
    Moves moves = slices.work().state().moves;
    legs.give(move, machine);
    slices.transport().serve(truck, move);
    slices.quay().addTruck(crane, 1);
    if (moves.kind(move).isIn()
        && slices.work().state().legs.state(moves.firstLeg(move)) == LegState.PLANNED) {
      slices.yard().digOut(move, true);
      slices.yard().retrieve(move);
    }
  }
}

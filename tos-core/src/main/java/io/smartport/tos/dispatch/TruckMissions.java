package io.smartport.tos.dispatch;

import io.smartport.tos.quay.Quay;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.transport.Fleet;
import io.smartport.tos.transport.Fleet.Stop;
import io.smartport.tos.transport.Transport;
import io.smartport.tos.work.ExchangeState;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.MoveState;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Work;
import io.smartport.tos.yard.Yard;
import org.agrona.collections.IntArrayList;

/**
 * Takes each truck that stands one step on with its move. A truck leaves a hand-over place only for
 * a place that it has reserved. When the wanted one is not free it waits at a parking place on the
 * way; a truck without a move stays beside its block as long as nobody else wants to come there.
 */
final class TruckMissions {
  /** Hand-over places that each of two close cranes can count on. */
  private static final int SHARE_OF_PLACES = 1;

  private final Work work;
  private final Quay quay;
  private final Yard yard;
  private final Transport transport;
  private final Slices slices;
  private final TruckLegs legs;

  /** Blocks to which a truck could not go in this message; so that others do not wait there. */
  private final IntArrayList wantedBlocks = new IntArrayList();

  TruckMissions(Slices slices) {
    this.slices = slices;
    this.work = slices.work();
    this.legs = new TruckLegs(work);
    this.quay = slices.quay();
    this.yard = slices.yard();
    this.transport = slices.transport();
  }

  /** True when anything changed. */
  boolean advance(DispatchPolicy policy) {
    wantedBlocks.clear();
    boolean changed = pass(policy);
    return wantedBlocks.isEmpty() ? changed : pass(policy) || changed;
  }

  private boolean pass(DispatchPolicy policy) {
    boolean changed = false;
    Fleet fleet = transport.fleet();
    for (int truck = 0; truck < fleet.rows(); truck++) {
      if (fleet.job(truck) < 0 && fleet.isUsable(truck) && fleet.isThere(truck)) {
        changed |= fleet.move(truck) < 0 ? leave(truck, policy) : serve(truck, fleet.move(truck));
      }
    }
    return changed;
  }

  /** A free truck charges when it must, and does not stand where others hand over. */
  private boolean leave(int truck, DispatchPolicy policy) {
    Fleet fleet = transport.fleet();
    if (fleet.battery(truck) < policy.chargeBelowPermille()
        && fleet.stop(truck) != Stop.CHARGER
        && transport.charge(truck)) {
      return true;
    }
    return waitAside(truck, -1);
  }

  private boolean serve(int truck, int move) {
    if (work.state().moves.state(move) == MoveState.HELD) {
      return false;
    }
    Moves moves = work.state().moves;
    boolean isLoaded = isDone(moves.exchange(move, 1));
    if (moves.kind(move).isOut()) {
      return isLoaded ? bring(truck, move) : fetchFromCrane(truck, move);
    }
    return isLoaded ? bring(truck, move) : fetchFromBlock(truck, move);
  }

  private boolean isDone(int exchange) {
    return work.state().exchanges.state(exchange) == ExchangeState.DONE;
  }

  // ---- to the giver

  private boolean fetchFromCrane(int truck, int move) {
    int crane = quay.craneOf(move);
    int x = quay.handOverXMm(move);
    if (!quay.isSoon(move)) {
      giveBack(truck, move);
      return true;
    }
    if (transport.isAtQuay(truck, crane, x)) {
      int exchange = work.state().moves.exchange(move, 1);
      if (quay.isKeptAway(crane) && waitAside(truck, transport.quayNode(crane, x))) {
        work.takerGone(exchange);
        return true;
      }
      return takeFromCrane(truck, move, crane);
    }
    if (quay.isCalled(move) && transport.goToQuay(truck, crane, x, hasHungryNeighbour(crane))) {
      expect(truck, work.openLeg(move, LegKind.TRUCK));
      return true;
    }
    return waitAside(truck, transport.quayNode(crane, x));
  }

  /** The crane hands over to whichever truck of the bay is there first. */
  private boolean takeFromCrane(int truck, int move, int crane) {
    int current = quay.moveInWork(crane);
    if (current >= 0
        && current != move
        && quay.handOverXMm(current) == quay.handOverXMm(move)
        && work.state().moves.kind(current).isOut()
        && isOpenForTruck(current)
        && isOpenForTruck(move)) {
      int machine = work.state().legs.machine(work.openLeg(current, LegKind.TRUCK));
      int other = transport.truckOf(machine);
      if (other >= 0 && !transport.isAtQuay(other, crane, quay.handOverXMm(move))) {
        swap(truck, move, other, current);
        work.takerThere(work.state().moves.exchange(current, 1));
        return true;
      }
    }
    int exchange = work.state().moves.exchange(move, 1);
    ExchangeState before = work.state().exchanges.state(exchange);
    work.takerThere(exchange);
    return work.state().exchanges.state(exchange) != before;
  }

  /** The crane turned to another bay: the truck is free again. */
  private void giveBack(int truck, int move) {
    work.takerGone(work.state().moves.exchange(move, 1));
    legs.give(move, -1);
    quay.truckTaken(move);
    quay.addTruck(quay.craneOf(move), -1);
    transport.serve(truck, -1);
  }

  /** No truck is promised to the crane yet. */
  private boolean isOpenForTruck(int move) {
    ExchangeState state = work.state().exchanges.state(work.state().moves.exchange(move, 1));
    return state == ExchangeState.PLANNED
        || state == ExchangeState.GIVER_READY
        || (state == ExchangeState.TAKER_THERE && move != quay.moveInWork(quay.craneOf(move)));
  }

  private void swap(int truck, int move, int other, int otherMove) {
    work.takerGone(work.state().moves.exchange(move, 1));
    legs.give(move, transport.machine(other));
    legs.give(otherMove, transport.machine(truck));
    transport.serve(truck, otherMove);
    transport.serve(other, move);
  }

  private boolean fetchFromBlock(int truck, int move) {
    int box = work.state().moves.box(move);
    long place = work.boxes().place.get(box);
    if (work.openLeg(move, LegKind.YARD) >= 0 && !yard.retrieve(move)) {
      // The box is just being put elsewhere.
      return waitAside(truck, -1);
    }
    boolean isLifted = PlaceCode.kind(place) != PlaceCode.SLOT;
    long slot = isLifted ? work.state().moves.from(move) : place;
    int block = PlaceCode.owner(slot);
    int x = yard.xMm(slot, box) - quay.offsetXMm(move);
    if (transport.isAtBlock(truck, block, x)) {
      int exchange = work.state().moves.exchange(move, 1);
      ExchangeState before = work.state().exchanges.state(exchange);
      work.takerThere(exchange);
      return work.state().exchanges.state(exchange) != before;
    }
    if (!isLifted && !yard.isAccessible(box)) {
      yard.digOut(move, true);
    }
    if ((isLifted || yard.isAccessible(box)) && goToBlock(truck, block, x)) {
      expect(truck, work.openLeg(move, LegKind.TRUCK));
      return true;
    }
    return waitAside(truck, transport.blockNode(block, x));
  }

  // ---- to the taker

  private boolean bring(int truck, int move) {
    int station = work.openLeg(move, LegKind.STATION);
    if (station >= 0) {
      return passStation(truck, move, station);
    }
    return work.state().moves.kind(move).isOut()
        ? bringToBlock(truck, move)
        : bringToCrane(truck, move);
  }

  private boolean passStation(int truck, int move, int station) {
    Fleet fleet = transport.fleet();
    if (fleet.stop(truck) == Stop.STATION && fleet.isActionDone(truck)) {
      work.done(station - 1);
      work.started(station);
      work.done(station);
      return true;
    }
    int towards = targetNode(move);
    return transport.goToStation(truck, towards) || waitAside(truck, towards);
  }

  private int targetNode(int move) {
    Moves moves = work.state().moves;
    if (moves.kind(move).isOut()) {
      long slot = moves.to(move);
      int x = yard.xMm(slot, moves.box(move)) - quay.offsetXMm(move);
      return transport.blockNode(PlaceCode.owner(slot), x);
    }
    return transport.quayNode(quay.craneOf(move), quay.handOverXMm(move));
  }

  private boolean bringToBlock(int truck, int move) {
    Moves moves = work.state().moves;
    long slot = moves.to(move);
    int block = PlaceCode.owner(slot);
    int x = yard.xMm(slot, moves.box(move)) - quay.offsetXMm(move);
    if (transport.isAtBlock(truck, block, x)) {
      int exchange = moves.exchange(move, 2);
      ExchangeState before = work.state().exchanges.state(exchange);
      work.giverReady(exchange);
      return work.state().exchanges.state(exchange) != before;
    }
    return goToBlock(truck, block, x) || waitAside(truck, transport.blockNode(block, x));
  }

  private boolean bringToCrane(int truck, int move) {
    int crane = quay.craneOf(move);
    int x = quay.handOverXMm(move);
    if (transport.isAtQuay(truck, crane, x)) {
      int exchange = work.state().moves.exchange(move, 2);
      if (quay.isKeptAway(crane) && waitAside(truck, transport.quayNode(crane, x))) {
        work.giverGone(exchange);
        work.expect(work.openLeg(move, LegKind.TRUCK), 0);
        return true;
      }
      ExchangeState before = work.state().exchanges.state(exchange);
      work.giverReady(exchange);
      return work.state().exchanges.state(exchange) != before;
    }
    if (quay.isCalled(move) && transport.goToQuay(truck, crane, x, hasHungryNeighbour(crane))) {
      int leg = work.openLeg(move, LegKind.TRUCK);
      work.started(leg);
      expect(truck, leg);
      return true;
    }
    return waitAside(truck, transport.quayNode(crane, x));
  }

  // ---- helpers

  /**
   * When a truck will be there; nobody knows it of one behind another: a crane that waits for it
   * would never serve the other.
   */
  private void expect(int truck, int leg) {
    long readyAtMs = slices.outputs().nowMs() + transport.timeToStopMs(truck);
    work.expect(leg, transport.isBehindAnother(truck) ? 0 : readyAtMs);
  }

  /** A close neighbour that trucks serve has fewer of them under it than its share. */
  private boolean hasHungryNeighbour(int crane) {
    return isHungry(crane, crane - 1) || isHungry(crane, crane + 1);
  }

  private boolean isHungry(int crane, int neighbour) {
    if (!quay.areClose(crane, neighbour) || quay.trucksOf(neighbour) == 0) {
      return false;
    }
    Fleet fleet = transport.fleet();
    int places = 0;
    for (int truck = 0; truck < fleet.rows(); truck++) {
      int move = fleet.move(truck);
      if (fleet.stop(truck) == Stop.QUAY && move >= 0 && quay.craneOf(move) == neighbour) {
        places++;
      }
    }
    return places < SHARE_OF_PLACES;
  }

  private boolean waitAside(int truck, int towards) {
    Stop stop = transport.fleet().stop(truck);
    boolean isFree = transport.fleet().move(truck) < 0;
    if (stop == Stop.PARKING || (isFree && stop == Stop.BLOCK && !isWanted(truck))) {
      return false;
    }
    return transport.park(truck, towards);
  }

  /** Another truck could not come to the block where this one stands. */
  private boolean isWanted(int truck) {
    return wantedBlocks.containsInt(transport.blockOf(truck));
  }

  private boolean goToBlock(int truck, int block, int xMm) {
    if (transport.goToBlock(truck, block, xMm)) {
      return true;
    }
    if (!wantedBlocks.containsInt(block)) {
      wantedBlocks.addInt(block);
    }
    return false;
  }

  /** A box changed its custodian: its truck goes on or is free. */
  void transferred(int exchange) {
    int move = work.state().exchanges.move(exchange);
    Moves moves = work.state().moves;
    boolean out = moves.kind(move).isOut();
    if (!out && !moves.kind(move).isIn()) {
      return;
    }
    if (exchange == moves.exchange(move, 1)) {
      int leg = work.openLeg(move, LegKind.TRUCK);
      work.started(leg);
      work.expect(leg, 0);
    } else if (exchange == moves.exchange(move, 2)) {
      int leg = work.openLeg(move, LegKind.TRUCK);
      int machine = work.state().legs.machine(leg);
      work.started(leg);
      // A person may have brought the box further without a truck.
      if (machine >= 0) {
        transport.serve(transport.truckOf(machine), -1);
        quay.addTruck(quay.craneOf(move), -1);
      }
      work.done(leg);
    }
  }
}

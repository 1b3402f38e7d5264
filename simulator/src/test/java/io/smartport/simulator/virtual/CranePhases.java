package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.crane.CranePhase;
import io.smartport.simulator.plant.crane.CraneSnapshot;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.WorkState;

/** How far the plant's cranes are; the engine is asked only what a job is for. */
final class CranePhases {
  private CranePhases() {}

  /** Where an exchange can be interrupted. */
  enum Phase {
    /** Over the giver, spreader empty, nothing touched. */
    EMPTY,
    /** The locks have just closed. */
    LOCKED,
    /** On the way to the taker. */
    LIFTED,
    /** Hovers over the taker. */
    OVER_TAKER,
    /** Rests on the taker, locks closed. */
    LANDED,
    /** The locks have just opened. */
    UNLOCKED
  }

  /** Which exchange: who does it and whether a truck gives or takes. */
  enum Kind {
    QUAY_TO_TRUCK,
    TRUCK_TO_QUAY,
    YARD_TO_TRUCK,
    TRUCK_TO_YARD,
    COVER;

    boolean isQuay() {
      return this == QUAY_TO_TRUCK || this == TRUCK_TO_QUAY || this == COVER;
    }

    /** A hatch cover is carried in one go: the crane never hovers with it, nor over it. */
    boolean has(Phase phase) {
      return this != COVER || (phase != Phase.EMPTY && phase != Phase.OVER_TAKER);
    }

    boolean hasTruck() {
      return this != COVER;
    }

    private boolean isFromTruck() {
      return this == TRUCK_TO_QUAY || this == TRUCK_TO_YARD;
    }
  }

  /** Lets the world run until some crane is in the phase of such an exchange; its number. */
  static int runTo(TerminalWorld world, Kind kind, Phase phase) {
    int quayCranes = world.spec().site().cranes().size();
    int from = kind.isQuay() ? 0 : quayCranes;
    int to = kind.isQuay() ? quayCranes : world.plant().cranes().size();
    boolean[] held = new boolean[to];
    while (world.step()) {
      for (int crane = from; crane < to; crane++) {
        CraneSnapshot now = world.plant().crane(crane).snapshot();
        boolean holds = now.load().length > 0;
        boolean isThere = is(now, phase, held[crane]);
        held[crane] = holds;
        if (isThere && isFor(world, now, kind)) {
          return crane;
        }
      }
    }
    throw new AssertionError("no crane ever was in " + kind + " " + phase);
  }

  private static boolean is(CraneSnapshot now, Phase phase, boolean held) {
    boolean holds = now.load().length > 0;
    return switch (phase) {
      case EMPTY -> now.running() && !holds && now.phase() == CranePhase.AT_GIVER && !now.landed();
      case LOCKED -> holds && !held;
      case LIFTED -> holds && held && now.phase() == CranePhase.TO_TAKER;
      case OVER_TAKER -> holds && now.phase() == CranePhase.AT_TAKER && !now.landed();
      case LANDED -> holds && now.landed();
      case UNLOCKED -> !holds && held;
    };
  }

  private static boolean isFor(TerminalWorld world, CraneSnapshot now, Kind kind) {
    int move = moveOf(world, now);
    if (move < 0) {
      return false;
    }
    Moves moves = world.engine().state().work().moves;
    if (kind == Kind.COVER || moves.kind(move).isCover()) {
      return kind == Kind.COVER && moves.kind(move).isCover();
    }
    boolean isOut = moves.kind(move).isOut();
    boolean isIn = moves.kind(move).isIn();
    return kind.isQuay() == kind.isFromTruck() ? isIn : isOut;
  }

  /** Move that the job in the crane's memory is for, or -1. */
  static int moveOf(TerminalWorld world, CraneSnapshot now) {
    WorkState work = world.engine().state().work();
    int job = Keys.job(now.key());
    return job < 0 || job >= work.jobs.rows() ? -1 : work.jobs.move(job);
  }

  /** Truck that brings or takes the box of a move; its machine number, or -1. */
  static int truckOf(TerminalWorld world, int move) {
    WorkState work = world.engine().state().work();
    int first = work.moves.firstLeg(move);
    for (int leg = first; leg < first + work.moves.legCount(move); leg++) {
      if (work.legs.kind(leg) == LegKind.TRUCK) {
        return work.legs.machine(leg);
      }
    }
    return -1;
  }
}

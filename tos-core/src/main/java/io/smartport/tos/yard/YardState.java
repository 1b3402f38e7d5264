package io.smartport.tos.yard;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.StateSink;
import io.smartport.tos.column.StateSource;
import io.smartport.tos.column.Table;

/** Stacks, the boxes in them, moves that wait for a yard crane, and the yard cranes. */
public final class YardState {
  /** Row = stack x {@link Stacks#TIERS_MAX} + tier from 0. */
  static final class Tiers extends Table {
    final IntColumn box = ints(-1);
  }

  /** Moves with a yard leg that is not done; rows are used again. */
  static final class Pending extends Table {
    final IntColumn move = ints(-1);
    final IntColumn block = ints(-1);
  }

  /** Row = yard crane of the site. */
  static final class YardCranes extends Table {
    final IntColumn connected = ints(0);

    /** 1 once its place was read. */
    final IntColumn known = ints(0);

    final IntColumn mode = ints(0);
    final IntColumn xMm = ints(0);
    final IntColumn job = ints(-1);

    /** Pending row that is worked, or -1. */
    final IntColumn pending = ints(-1);

    /** Where the job leaves it. */
    final IntColumn targetXMm = ints(0);

    /** Part of the rail that the crane may be in, widened by no margin. */
    final IntColumn fromXMm = ints(0);

    final IntColumn toXMm = ints(0);
  }

  /** Row = block. */
  static final class BlockFill extends Table {
    /** TEU slots that boxes have or have reserved. */
    final IntColumn teu = ints(0);
  }

  final BlockFill fill = new BlockFill();
  final Stacks stacks = new Stacks();
  final Tiers tiers = new Tiers();
  final Pending pending = new Pending();
  final YardCranes cranes = new YardCranes();

  public void write(StateSink sink) {
    fill.write(sink);
    stacks.write(sink);
    tiers.write(sink);
    pending.write(sink);
    cranes.write(sink);
  }

  public void read(StateSource source) {
    fill.read(source);
    stacks.read(source);
    tiers.read(source);
    pending.read(source);
    cranes.read(source);
  }
}

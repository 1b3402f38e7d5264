package io.smartport.tos.yard;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.StateSink;
import io.smartport.tos.column.StateSource;
import io.smartport.tos.column.Table;
import io.smartport.tos.work.crane.Cranes;

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

  /** Row = block. */
  static final class BlockFill extends Table {
    /** TEU slots that boxes have or have reserved. */
    final IntColumn teu = ints(0);
  }

  final BlockFill fill = new BlockFill();
  final Stacks stacks = new Stacks();
  final Tiers tiers = new Tiers();
  final Pending pending = new Pending();
  final Cranes cranes = new Cranes();

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

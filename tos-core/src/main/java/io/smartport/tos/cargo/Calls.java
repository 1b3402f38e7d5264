package io.smartport.tos.cargo;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;
import io.smartport.tos.column.Table;

/** Calls of ships. */
public final class Calls extends Table {
  public final IntColumn berth = ints(-1);

  /** Bow along the quay in mm; the bow points to +x. */
  public final IntColumn bowXMm = ints(0);

  /** This terminal's port, whose boxes are worked. */
  public final LongColumn port = longs(0);

  /** Westernmost quay crane of the call. */
  public final IntColumn firstCrane = ints(0);

  public final IntColumn craneCount = ints(0);
  public final IntColumn firstBay = ints(0);
  public final IntColumn bayCount = ints(0);

  /** Moves that are not done or cancelled yet. */
  public final IntColumn openMoves = ints(0);

  public final IntColumn doneMoves = ints(0);

  public final IntColumn cancelledMoves = ints(0);
}

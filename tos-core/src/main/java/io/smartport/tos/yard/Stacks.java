package io.smartport.tos.yard;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.Table;

/**
 * Ground slots: one row for each TEU bay and row of each block. A 40' stack is anchored in the
 * first of its two TEU bays, a 45' stack in the first of three; the others point to the anchor.
 */
final class Stacks extends Table {
  /** Boxes that a stack can hold, the working tier of the crane included. */
  static final int TIERS_MAX = 6;

  /** 0 empty, else 20, 40 or 45. */
  final IntColumn lengthFt = ints(0);

  /** Row of the stack that lies over this ground; itself for an anchor; -1 when empty. */
  final IntColumn anchor = ints(-1);

  final IntColumn height = ints(0);

  /** 1 when a box that is under way has the next tier. */
  final IntColumn reserved = ints(0);

  /** Boxes of the stack for which a yard crane is asked. */
  final IntColumn leaving = ints(0);

  /** Boxes of the stack that a move will fetch. */
  final IntColumn wanted = ints(0);

  /** Dangerous goods in the stack or reserved for it: bits of table columns. */
  final IntColumn dgClasses = ints(0);
}

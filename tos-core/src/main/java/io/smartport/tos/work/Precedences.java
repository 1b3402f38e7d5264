package io.smartport.tos.work;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.Table;

/** Which move waits for which; lists of successors, linked. */
final class Precedences extends Table {
  /** The successor is free when the predecessor's quay or yard crane leg is done. */
  static final int AT_LIFT = 0;

  /** The successor is free when the whole predecessor is done. */
  static final int AT_END = 1;

  final IntColumn successor = ints(-1);
  final IntColumn at = ints(AT_LIFT);
  final IntColumn next = ints(-1);
}

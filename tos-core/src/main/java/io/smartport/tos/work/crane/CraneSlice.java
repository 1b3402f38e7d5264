package io.smartport.tos.work.crane;

/** What a slice knows of the moves of its cranes: places, and what stands on what. */
public interface CraneSlice {
  /** Gantry position over the box's giver, in mm along the quay. */
  int giverXMm(int move);

  /** Gantry position over the box's taker, in mm along the quay. */
  int takerXMm(int move);

  /** The load of the move was locked on; its custody changes next. */
  void lifted(int move);

  /** The load of the move was set down; its custody changes next. */
  void landed(int move);
}

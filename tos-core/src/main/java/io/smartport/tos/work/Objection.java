package io.smartport.tos.work;

/** Why an action on an incident is not possible. */
public enum Objection {
  NONE,
  /** The incident is not about a box. */
  NO_BOX,
  /** The incident is not about a move. */
  NO_MOVE,
  /** The move is done or cancelled. */
  MOVE_IS_OVER,
  /** No such cell, slot or machine, or not one for this box. */
  NO_SUCH_PLACE,
  /** Another box is there, or has it reserved. */
  PLACE_TAKEN,
  /** In a stack only the top comes and goes. */
  NOT_ON_TOP,
  /** A place that the box does not come to on its move; the move may be cancelled. */
  NOT_ON_ITS_WAY,
  /** The box would be back before a leg that is done; others have gone on since. */
  LEG_IS_DONE,
  /** A crane is carrying out a job with the box. */
  CRANE_AT_WORK,
  /** The truck serves another move. */
  TRUCK_TAKEN
}

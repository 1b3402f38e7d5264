package io.smartport.tos.yard;

/** Why a stack does not take a box. */
public enum SlotReason {
  /** It does. */
  FITS,
  OUTSIDE_BLOCK,
  /** No truck can stand with either half of its bed beside the slot. */
  OUT_OF_REACH,
  /**
   * Stacks are of one length; 40' stand in pairs of TEU bays, 45' only in the bays kept for them.
   */
  OTHER_LENGTH,
  /** The last three TEU bays of a block hold stacks of 45'. */
  KEPT_FOR_45,
  FULL,
  /** A box under way has the next tier. */
  RESERVED,
  NO_PLUG,
  /** Bays with plugs are for boxes that need one. */
  KEPT_FOR_REEFERS,
  /** Full and empty boxes do not share a stack: no heavy box stands on a light one. */
  FULL_WITH_EMPTY,
  /** Nothing stands on flats and on what is out of gauge. */
  TOP_ONLY_BELOW,
  /** Dangerous goods too near, or of class 1, which is not stored. */
  SEGREGATION,
  /** A yard crane is asked to take a box from the stack. */
  BEING_DUG,
  /** A box below will be fetched. */
  WANTED_BELOW
}

package io.smartport.tos.yard;

/** Why a stack does not take a box. */
public enum SlotReason {
  /** It does. */
  FITS,
  OUTSIDE_BLOCK,
  /** Stacks are of one length; 40' stand in pairs of TEU bays. */
  OTHER_LENGTH,
  FULL,
  /** A box under way has the next tier. */
  RESERVED,
  NO_PLUG,
  /** A full box does not stand on an empty one. */
  FULL_ON_EMPTY,
  /** Nothing stands on flats and on what is out of gauge. */
  TOP_ONLY_BELOW,
  /** Dangerous goods too near, or of class 1, which is not stored. */
  SEGREGATION,
  /** A box below will be fetched. */
  WANTED_BELOW
}

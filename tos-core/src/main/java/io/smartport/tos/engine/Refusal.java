package io.smartport.tos.engine;

/** Why a message was refused; codes of {@code MessageRefused.reason}. */
public enum Refusal {
  /** It is applied. */
  NONE,
  /** Terminal business before a site was loaded. */
  NO_SITE,
  /** A second site. */
  SITE_ALREADY_LOADED,
  /** Parts, count or hash of a staged input do not fit. */
  STAGING_INCOMPLETE,
  /** A part without a begin. */
  STAGING_NOT_BEGUN,
  /** A staged box in a bay that the ship has not. */
  UNKNOWN_BAY,
  /** A box to be loaded does not stand in the yard. */
  BOX_NOT_IN_YARD,
  /** A staged box may not stand in its slot. */
  SLOT_NOT_POSSIBLE,
  UNKNOWN_BERTH,
  UNKNOWN_CRANE,
  UNKNOWN_MACHINE,
  UNKNOWN_INCIDENT,
  /** A code outside its enumeration. */
  UNKNOWN_CODE,
  /** A template that no handler takes. */
  UNKNOWN_TEMPLATE,
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
  TRUCK_TAKEN,
  /** Boxes are to be worked in a bay that none of the call's quay cranes can come to. */
  BAY_OUT_OF_REACH;

  private static final Refusal[] ALL = values();

  /** From the code in {@code MessageRefused.reason}. */
  public static Refusal of(int code) {
    return ALL[code];
  }
}

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
  UNKNOWN_TEMPLATE
}

package io.smartport.gateway.mqtt.vda5050;

/** What the trucks' adaptor counts. */
public enum VdaCount {
  STATES,
  VISUALIZATIONS,
  /** Messages that could not be read: too long, no JSON, a missing or impossible value. */
  REJECTED,
  /** On a topic of no truck of the site, or of another version. */
  UNKNOWN_TOPIC,
  /** Retained where nothing is to be retained. */
  REJECTED_RETAINED,
  /** Older than one that came before, or of a former boot. */
  OUT_OF_ORDER,
  REPEATED,
  /** Trucks whose factsheet was refused. */
  FACTSHEET_REFUSED,
  ORDERS,
  UPDATES,
  CANCELS,
  REQUESTS,
  /** Commands that were late already when they came to the adaptor. */
  LATE,
  /** Releases and withdrawals of a job that the truck does not have. */
  UNMATCHED,
  /** Orders too long for a message. */
  TOO_LONG,
  /** Order updates that a truck refused as old. */
  UPDATES_REFUSED,
  SILENCES
}

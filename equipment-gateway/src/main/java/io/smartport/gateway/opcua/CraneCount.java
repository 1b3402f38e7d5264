package io.smartport.gateway.opcua;

/** What the cranes' sessions count. */
public enum CraneCount {
  /** Sessions that opened and whose claim the PLC took. */
  SESSIONS,
  /** Attempts to connect that failed. */
  CONNECT_FAILED,
  /** Sessions that were lost, for whatever reason. */
  LOST,
  /** Of these because three heartbeats were missed. */
  SILENCES,
  /** Claims that the PLC refused: another gateway holds the crane, or a newer core is at work. */
  CLAIMS_REFUSED,
  ACCEPTED,
  REFUSED,
  REFUSED_LATE,
  REFUSED_REPEATED,
  REFUSED_OLD_TERM,
  REFUSED_NOT_MASTER,
  /** Commands without an answer. */
  UNKNOWN,
  /** Commands that were not sent. */
  DROPPED
}

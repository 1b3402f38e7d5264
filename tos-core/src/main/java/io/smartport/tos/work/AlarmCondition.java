package io.smartport.tos.work;

/** Conditions that slices report; the alarm slice will make alarms of them. */
public enum AlarmCondition {
  /** Subject: machine whose heartbeat ran out. */
  MACHINE_SILENT,
  /** Subject: machine that is stopped or driven by a person. */
  MACHINE_NOT_AUTOMATIC,
  /** Subject: job that was not accepted in time. */
  COMMAND_UNKNOWN,
  /** Subject: 0; the wall clock was set and is not where site time is. */
  CLOCK_STEPPED
}

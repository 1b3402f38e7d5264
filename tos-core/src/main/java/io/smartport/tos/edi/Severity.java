package io.smartport.tos.edi;

/** How much a finding matters. */
public enum Severity {
  /** Good to know; the plan is as good without it. */
  NOTE,
  /** Something is wrong or missing; the plan is used, a planner should look. */
  WARNING,
  /** The plan cannot be worked; one of these refuses it. */
  ERROR
}

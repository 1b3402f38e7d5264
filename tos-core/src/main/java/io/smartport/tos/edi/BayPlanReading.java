package io.smartport.tos.edi;

import io.smartport.tos.cargo.BayPlan;
import java.util.List;

/** What came of reading a file as a bay plan. Findings are in the order of their segments. */
public sealed interface BayPlanReading {

  /** A plan that can be worked; its findings are notes and warnings. */
  record Accepted(BayPlan plan, MessageInfo message, List<Finding> findings)
      implements BayPlanReading {
    /** Copies the list. */
    public Accepted {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A bay plan that must not be worked: at least one finding is an error.
   *
   * @param plan what could be read, to show it, never to work it
   */
  record Refused(BayPlan plan, MessageInfo message, List<Finding> findings)
      implements BayPlanReading {
    /** Copies the list. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** An interchange without a BAPLIE; the message is its first one. */
  record NotABayPlan(MessageInfo message) implements BayPlanReading {}

  /**
   * Not an EDIFACT interchange, or one that breaks before its first message.
   *
   * @param reason why, as part of a sentence
   */
  record NotEdifact(String reason) implements BayPlanReading {}
}

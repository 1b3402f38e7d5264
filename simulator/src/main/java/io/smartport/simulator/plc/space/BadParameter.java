package io.smartport.simulator.plc.space;

/** A command cannot be read; the message names the parameter, what it is and what is wanted. */
public final class BadParameter extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;

  BadParameter(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** The message, which is always there. */
  String problem() {
    return problem;
  }
}

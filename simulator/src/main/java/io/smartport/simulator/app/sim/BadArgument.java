package io.smartport.simulator.app.sim;

/** An argument, or a file that it names, cannot be used; the message names the value. */
public final class BadArgument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadArgument(String message) {
    super(message);
  }

  BadArgument(String message, Throwable cause) {
    super(message, cause);
  }
}

package io.smartport.tos.app.replay;

/**
 * The engine threw: a bug of it, or a state that no engine wrote. Ends one pass, not the others.
 */
final class EngineFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineFailedException(String at, RuntimeException cause) {
    super("the engine fails at %s: %s (%s)".formatted(at, cause, place(cause)), cause);
  }

  private static String place(RuntimeException cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return trace.length == 0 ? "no trace" : trace[0].toString();
  }
}

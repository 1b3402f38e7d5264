package io.smartport.tos.runtime;

/** The core must not go on: it can no longer trust its state. */
public final class CoreFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CoreFailedException(String message) {
    super(message);
  }
}

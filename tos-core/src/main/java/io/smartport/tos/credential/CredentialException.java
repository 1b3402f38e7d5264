package io.smartport.tos.credential;

import java.nio.file.Path;

/** A key, certificate or password cannot be used; the message names the file and why. */
public final class CredentialException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CredentialException(Path file, String reason) {
    super(file + ": " + reason);
  }

  CredentialException(Path file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
  }
}

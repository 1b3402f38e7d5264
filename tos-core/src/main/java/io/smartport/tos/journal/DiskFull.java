package io.smartport.tos.journal;

import java.io.IOException;

/**
 * Tells a full disk from a broken one. Java has no type for it, so the operating system's words
 * decide.
 */
final class DiskFull {
  private DiskFull() {}

  static boolean is(IOException error) {
    String message = error.getMessage();
    return message != null
        && (message.contains("No space left on device") || message.contains("Disk quota exceeded"));
  }
}

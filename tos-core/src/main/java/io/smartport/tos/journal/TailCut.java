package io.smartport.tos.journal;

import java.nio.file.Path;

/**
 * A commit group that was being written when the process or the power went, and that nobody acted
 * on.
 *
 * @param file the segment
 * @param offset where the group started, in bytes
 * @param bytes how many bytes of it were there
 * @param records how many whole records of it were there
 * @param what what is missing, in words
 */
public record TailCut(Path file, long offset, long bytes, int records, String what) {
  @Override
  public String toString() {
    return file
        + ": cut "
        + bytes
        + " bytes with "
        + records
        + " whole records at byte "
        + offset
        + ": "
        + what;
  }
}

package io.smartport.tos.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The disk, as far as the journal needs it. {@link FileVolume} is the real one; tests put one here
 * that forgets unsynced writes or fails.
 */
public interface Volume {
  /** Opens an existing file for reading. */
  VolumeFile openToRead(Path file) throws IOException;

  /** Opens an existing file for reading and writing. */
  VolumeFile openToWrite(Path file) throws IOException;

  /** Creates an empty file for reading and writing; one of that name is emptied. */
  VolumeFile create(Path file) throws IOException;

  /**
   * Returns the files of a folder in the order of their names; none when there is no such folder.
   */
  List<Path> list(Path folder) throws IOException;

  /** Creates a folder and those above it. */
  void createFolder(Path folder) throws IOException;

  /** Gives a file another name in the same folder, replacing one that has it. */
  void rename(Path from, Path to) throws IOException;

  /** Deletes a file. */
  void delete(Path file) throws IOException;

  /** Makes creations, renamings and deletions in a folder durable. */
  void syncFolder(Path folder) throws IOException;

  /** Returns the bytes that can still be written in a folder. */
  long freeBytes(Path folder) throws IOException;

  /**
   * Takes the lock that a file stands for, until the result is closed or the process ends.
   *
   * @throws IOException if another writer holds it, naming the file
   */
  Closeable lock(Path file) throws IOException;
}

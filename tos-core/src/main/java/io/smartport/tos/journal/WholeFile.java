package io.smartport.tos.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Small files that are there as a whole or not at all: written under another name, synced, renamed,
 * folder synced.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the parts one after the other; durable when this returns. */
  public static void write(Volume volume, Path folder, String name, ByteBuffer... parts)
      throws IOException {
    Path unfinished = folder.resolve(name + SegmentNames.UNFINISHED);
    try (VolumeFile file = volume.create(unfinished)) {
      long at = 0;
      for (ByteBuffer part : parts) {
        int length = part.remaining();
        file.write(part, at);
        at += length;
      }
      file.sync();
    }
    volume.rename(unfinished, folder.resolve(name));
    volume.syncFolder(folder);
  }

  /** The content of a file. */
  public static byte[] read(Volume volume, Path path) throws IOException {
    try (VolumeFile file = volume.openToRead(path)) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
      file.read(bytes, 0);
      return bytes.array();
    }
  }
}

package io.smartport.tos.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file of a {@link Volume}. */
public interface VolumeFile extends Closeable {
  /** Returns the file's size, in bytes. */
  long size() throws IOException;

  /** Writes all remaining bytes of {@code source} at {@code position}. */
  void write(ByteBuffer source, long position) throws IOException;

  /** Fills {@code target} from {@code position} as far as the file goes. */
  void read(ByteBuffer target, long position) throws IOException;

  /** Makes what was written durable, with the size where it changed (fdatasync). */
  void sync() throws IOException;

  /** Cuts the file to {@code size} bytes. */
  void truncate(long size) throws IOException;
}

package io.smartport.tos.site;

import java.util.Arrays;

/** Lane segments in driving order; may be empty. Immutable. */
public final class SegmentPath {
  /** No segments. */
  public static final SegmentPath EMPTY = new SegmentPath(new int[0]);

  private final int[] segments;

  private SegmentPath(int[] segments) {
    this.segments = segments;
  }

  /** A path of these segments. */
  public static SegmentPath of(int... segments) {
    return segments.length == 0 ? EMPTY : new SegmentPath(segments.clone());
  }

  /** How many segments the path has. */
  public int size() {
    return segments.length;
  }

  /** The segment at {@code index}, 0 to {@code size() - 1}. */
  public int get(int index) {
    return segments[index];
  }

  /** The first segment; the path must not be empty. */
  public int first() {
    return segments[0];
  }

  /** The last segment; the path must not be empty. */
  public int last() {
    return segments[segments.length - 1];
  }

  /** The index of a segment, or -1. */
  public int indexOf(int segment) {
    for (int i = 0; i < segments.length; i++) {
      if (segments[i] == segment) {
        return i;
      }
    }
    return -1;
  }

  /** A copy as an array. */
  public int[] toArray() {
    return segments.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SegmentPath path && Arrays.equals(segments, path.segments);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(segments);
  }

  @Override
  public String toString() {
    return Arrays.toString(segments);
  }
}

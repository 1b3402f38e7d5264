package io.smartport.tos.site.compiler;

/** A range of x; empty when it ends before it begins. */
record Extent(double fromXMm, double toXMm) {
  boolean isEmpty() {
    return toXMm < fromXMm;
  }
}

package io.smartport.tos.edi;

import io.smartport.tos.cargo.StowedBox;

/** A box and the segment of the LOC+147 that began it. */
record PlacedBox(StowedBox box, int segmentNumber) {
  /** How findings call it: by its number, else by its cell. */
  String name() {
    return box.number().isEmpty() ? "the box in cell " + box.cell().text() : box.number();
  }
}

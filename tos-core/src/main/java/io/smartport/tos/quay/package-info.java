/**
 * The quay: which moves a ship's call needs and in what order, the bays of each quay crane, and the
 * cranes on their rail. Knows ships, covers and the legs of {@code work}; does not know trucks,
 * lanes or slots.
 */
@NullMarked
package io.smartport.tos.quay;

import org.jspecify.annotations.NullMarked;

/**
 * Trucks: where each stands and drives, the places they reserve, the lane segments they claim, and
 * the rule that never lets claims close a circle of waiting. Knows the lanes of the site and the
 * jobs of {@code work}; does not know cranes, slots or ships.
 */
@NullMarked
package io.smartport.tos.transport;

import org.jspecify.annotations.NullMarked;

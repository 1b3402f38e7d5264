/**
 * The yard: stacks, slots and their rules, re-handles, and the yard cranes on their rails. Knows
 * boxes, blocks of the site and the legs of {@code work}; does not know trucks, lanes or ships.
 */
@NullMarked
package io.smartport.tos.yard;

import org.jspecify.annotations.NullMarked;

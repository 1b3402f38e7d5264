/**
 * What a ship carries and where it stands: bay plans, stowed boxes, vessel geometry, the rules of
 * stowage, and the engine's tables of calls, bays and box visits. Values, columns and pure
 * predicates; {@code edi}, {@code work} and the slices use them. Knows nothing of machines or
 * EDIFACT.
 */
@NullMarked
package io.smartport.tos.cargo;

import org.jspecify.annotations.NullMarked;

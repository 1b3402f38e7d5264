/**
 * What a ship carries and where it stands: bay plans, stowed boxes, vessel geometry and the rules
 * of stowage. Values and pure predicates; {@code edi}, the planners and the slices above use them.
 * Knows nothing of machines or EDIFACT.
 */
@NullMarked
package io.smartport.tos.cargo;

import org.jspecify.annotations.NullMarked;

/**
 * What a ship carries and where it stands: bay plans, stowed boxes, vessel geometry and the rules
 * of stowage. Values and pure predicates only; {@code edi}, the planners, the slices and the ship
 * generator of the simulator use them. Knows nothing of messages, machines, files or EDIFACT.
 */
@NullMarked
package io.smartport.tos.cargo;

import org.jspecify.annotations.NullMarked;

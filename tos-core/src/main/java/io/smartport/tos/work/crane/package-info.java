/**
 * What quay cranes and yard cranes have in common: the job of each, what it was told and what it
 * reports, permits, and the comparison after a restart. The slices choose the moves and know rails
 * and stacks; this package knows {@code work} and no slice.
 */
@NullMarked
package io.smartport.tos.work.crane;

import org.jspecify.annotations.NullMarked;

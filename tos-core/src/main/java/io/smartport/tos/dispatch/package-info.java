/**
 * Joint choices over the slices: which truck for which move, which block and slot, when a truck may
 * come under a crane, where it waits. Asks the slices, then assigns through {@code work}. The only
 * package that knows more than one slice; it keeps no state of its own.
 */
@NullMarked
package io.smartport.tos.dispatch;

import org.jspecify.annotations.NullMarked;

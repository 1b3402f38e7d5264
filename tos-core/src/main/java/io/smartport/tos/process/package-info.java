/**
 * What every process of a terminal has: a state folder that only it writes, a lock on it, an
 * incarnation, and an orderly end.
 *
 * <p>The command lines of all modules call it. It knows nothing of what a process does.
 */
@NullMarked
package io.smartport.tos.process;

import org.jspecify.annotations.NullMarked;

/**
 * The command line of the simulator: its subcommands and wiring.
 *
 * <p>The top layer of this module and, as it depends on the others, the place of commands that
 * reach everything. Nothing may call it.
 */
@NullMarked
package io.smartport.simulator.app;

import org.jspecify.annotations.NullMarked;

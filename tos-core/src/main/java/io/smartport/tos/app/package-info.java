/**
 * The command line of the terminal operating system: its subcommands, configuration and wiring.
 *
 * <p>The top layer. It may call every other package; of this module nothing may call it. The
 * simulator's command line shares {@link io.smartport.tos.app.CommandRunner}.
 */
@NullMarked
package io.smartport.tos.app;

import org.jspecify.annotations.NullMarked;

/**
 * The core at work: the sequencer's thread that takes messages from ingress queues, journals them
 * and lets the engine act; the follower's thread; timers; recovery after a restart.
 *
 * <p>The command line wires it; simulation under virtual time and replay share its parts. It knows
 * no HTTP, no configuration file and no protocol of a machine.
 */
@NullMarked
package io.smartport.tos.runtime;

import org.jspecify.annotations.NullMarked;

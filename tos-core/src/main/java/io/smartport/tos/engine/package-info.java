/**
 * The loop: one message in, state changed, outputs out, the same on every machine. The table from
 * message to slice is {@code Handlers}; {@code Egress} and {@code Engine} are what the leader, the
 * follower, replay and simulation use. No clock, no random, no thread, no file here.
 */
@NullMarked
package io.smartport.tos.engine;

import org.jspecify.annotations.NullMarked;

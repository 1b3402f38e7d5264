/**
 * Reads UN/EDIFACT messages into values of {@code cargo}; so far bay plans (BAPLIE). The command
 * line and the simulator call it. Input is not trusted: it is streamed under limits, and what is
 * wrong with it comes back as findings, not as exceptions. Knows nothing of the engine, of messages
 * or of who sent the file.
 */
@NullMarked
package io.smartport.tos.edi;

import org.jspecify.annotations.NullMarked;

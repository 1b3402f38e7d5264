/**
 * The journal: the one list of inbound messages that a terminal's whole state follows from, the
 * outbound journal of commands and decisions, snapshots, and the sequencer that gives each inbound
 * message its order and time.
 *
 * <p>Payloads are bytes here. The package knows the 48-byte inbound header and nothing of what
 * follows it: it must not know the domain or the message templates. The engine, the command line
 * and the simulator's virtual binding call it; it calls only the file system and Chronicle Queue.
 *
 * <p>The files are described to the byte in {@code docs/reference/journal.md}.
 */
@NullMarked
package io.smartport.tos.journal;

import org.jspecify.annotations.NullMarked;

/**
 * {@code smartport replay}: an engine works off a journal again and every output is compared with
 * what stands in the outbound journal. Reads a journal folder and changes nothing in it; only the
 * command line calls it.
 */
@NullMarked
package io.smartport.tos.app.replay;

import org.jspecify.annotations.NullMarked;

/**
 * Keys, certificates and passwords of a terminal's processes and machines: where they lie, how they
 * are made, how they are read. Readers get {@code java.security} objects.
 *
 * <p>The command line makes them; gateway, simulator and server read them. It knows no protocol and
 * no site, and it alone uses Bouncy Castle.
 */
@NullMarked
package io.smartport.tos.credential;

import org.jspecify.annotations.NullMarked;

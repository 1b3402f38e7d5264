/**
 * The gateway's process: its configuration, the one thread of all links, the way of commands from
 * the core's outbound journal and of facts to its ingress queue, health and figures.
 *
 * <p>The top layer: it joins links with the protocols that serve them. Nothing may call it.
 */
@NullMarked
package io.smartport.gateway.app;

import org.jspecify.annotations.NullMarked;

/**
 * An MQTT 5 broker inside the simulator's process: TLS with client certificates, and rights by the
 * certificate's name. A terminal has a broker of its own; nothing else depends on this one. Knows
 * topics and names, no message.
 */
@NullMarked
package io.smartport.simulator.broker;

import org.jspecify.annotations.NullMarked;

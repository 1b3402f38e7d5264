/**
 * The gateway's connection to an MQTT 5 broker: TLS, reconnection, the send queue, counters. Knows
 * no message and no machine; packages below it speak a protocol over it. Any MQTT 5 broker will do.
 */
@NullMarked
package io.smartport.gateway.mqtt;

import org.jspecify.annotations.NullMarked;

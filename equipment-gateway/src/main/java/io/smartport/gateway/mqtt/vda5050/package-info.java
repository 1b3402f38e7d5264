/**
 * Trucks after VDA 5050: one protocol core over neutral records, and a thin mapper for each version
 * of the standard. Turns what trucks publish into readings of their links, and the orders of links
 * into messages; decides nothing. All of it but the decoding runs on the thread of the links.
 */
@NullMarked
package io.smartport.gateway.mqtt.vda5050;

import org.jspecify.annotations.NullMarked;

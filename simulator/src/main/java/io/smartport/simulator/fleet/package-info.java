/**
 * The trucks' end of VDA 5050 2.1: each truck of the plant is an MQTT client of its own that takes
 * orders and says how it is. Shares no protocol code with the gateway, so that a mistake of one is
 * seen by the other. Trucks belong to the plant's thread; what comes from the network is handed
 * there.
 */
@NullMarked
package io.smartport.simulator.fleet;

import org.jspecify.annotations.NullMarked;

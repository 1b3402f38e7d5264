/**
 * PLCs of the plant's cranes: one OPC UA server each, as {@code docs/reference/opcua.md} describes
 * it for suppliers. It binds a crane of the plant to the wire and shares no code with the gateway.
 * Whoever runs the plant gives an executor of the plant's thread; servers share one set of threads.
 */
@NullMarked
package io.smartport.simulator.plc;

import org.jspecify.annotations.NullMarked;

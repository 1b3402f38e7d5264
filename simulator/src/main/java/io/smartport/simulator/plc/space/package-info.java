/**
 * The address space of a crane's OPC UA server: the types of OPC 40020-1 Cranes and Hoists and of
 * its base specifications as far as a crane uses them, our own types, one crane built of them, and
 * the encoding of structured values. Written from the specifications; a test compares every node
 * with the published NodeSets. It knows values and not where they come from.
 */
@NullMarked
package io.smartport.simulator.plc.space;

import org.jspecify.annotations.NullMarked;

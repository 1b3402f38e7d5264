/**
 * The program of a crane's PLC: who is master, which commands it takes and which it refuses, and
 * what it reports. It binds one crane of the plant and runs on the plant's thread. It knows no OPC
 * UA; the packages above it translate.
 */
@NullMarked
package io.smartport.simulator.plc.control;

import org.jspecify.annotations.NullMarked;

package io.smartport.simulator.plc;

import io.smartport.simulator.plc.control.CraneState;

/**
 * What the PLC measured at one instant.
 *
 * @param isDown the controller is off: there is nothing to report
 * @param gantrySpeed m/s, by the way since the sample before
 * @param loadKg what hangs on the spreader
 * @param spreaderFt length that the spreader is set to
 */
record PlcSample(
    CraneState state,
    boolean isDown,
    double gantrySpeed,
    double trolleySpeed,
    double hoistSpeed,
    int loadKg,
    int spreaderFt) {}

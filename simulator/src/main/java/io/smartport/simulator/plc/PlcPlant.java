package io.smartport.simulator.plc;

import io.smartport.simulator.plant.Spots;
import io.smartport.simulator.plant.cargo.Boxes;
import io.smartport.simulator.plant.crane.Crane;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;

/**
 * What a PLC drives.
 *
 * @param machine number of the crane at its site
 * @param thread runs tasks on the plant's thread, at the present instant of the plant
 * @param wind speed at the crane, m/s; may be asked on any thread
 */
public record PlcPlant(
    int machine, Crane crane, Spots spots, Boxes boxes, Executor thread, DoubleSupplier wind) {}

/**
 * What every machine of the plant has in common: its mode, the key of what it was told, reasons for
 * saying no, and a clock of its own that stands still while the machine is stopped. Cranes and
 * trucks build on it. It knows neither of them, and nothing of cargo.
 */
@NullMarked
package io.smartport.simulator.plant.machine;

import org.jspecify.annotations.NullMarked;

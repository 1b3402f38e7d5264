/**
 * Where every box physically is: ship cells, yard slots, truck beds, spreaders and the backreach.
 * Cranes ask it whether a lift or a landing is possible and tell it when one happened; the report
 * compares it with what the core believes. It knows stacks and places, not machines or time.
 */
@NullMarked
package io.smartport.simulator.plant.cargo;

import org.jspecify.annotations.NullMarked;

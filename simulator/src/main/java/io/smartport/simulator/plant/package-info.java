/**
 * The physical terminal: cranes, trucks, stacks and ships, moving in closed form under virtual
 * time. {@link io.smartport.simulator.plant.Plant} puts the parts together; the bindings (virtual,
 * PLC servers, truck clients) give it orders and read snapshots. It knows the site, and nothing
 * else of the core: it must not think like the core, or it would hide the core's mistakes.
 */
@NullMarked
package io.smartport.simulator.plant;

import org.jspecify.annotations.NullMarked;

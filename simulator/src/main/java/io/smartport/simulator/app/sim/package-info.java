/**
 * {@code smartport sim}: options and scenario become a world, the world runs with its journals,
 * follower and event log, and the report is written and checked. The edge of the process: nothing
 * may call it but the command line.
 */
@NullMarked
package io.smartport.simulator.app.sim;

import org.jspecify.annotations.NullMarked;

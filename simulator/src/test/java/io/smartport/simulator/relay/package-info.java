/** A relay between clients and servers of tests that does what networks do. */
package io.smartport.simulator.relay;

/**
 * One link for each machine: whether its session stands, which run of the machine it is, how far
 * its job is, what it may still be told. A link is a cache: it can be lost at any time and is made
 * again from one reading of the machine. Pure: no protocol, clock, thread or I/O; protocol adaptors
 * feed readings and carry orders, and facts go to the core as messages.
 */
@NullMarked
package io.smartport.gateway.link;

import org.jspecify.annotations.NullMarked;

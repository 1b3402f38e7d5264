/**
 * The heart: moves, legs, exchanges, jobs, custody, incidents and the ready board. Slices report
 * what their machines did; only this package changes these states, and only here does a box change
 * its custodian. It knows cargo and places, and no machine, lane or message.
 */
@NullMarked
package io.smartport.tos.work;

import org.jspecify.annotations.NullMarked;

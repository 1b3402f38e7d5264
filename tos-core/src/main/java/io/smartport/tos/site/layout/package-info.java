/**
 * Lays the lanes of a site: roads, turns, lane changes, docks and places, from the few numbers of a
 * site file. Pure plane geometry in doubles with {@link java.lang.StrictMath}; it knows neither
 * contours nor conflicts. Only the site compiler calls it.
 */
@NullMarked
package io.smartport.tos.site.layout;

import org.jspecify.annotations.NullMarked;

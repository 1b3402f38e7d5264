/**
 * Draws a compiled site to scale, for people who check a site file. Only the command line calls it.
 */
@NullMarked
package io.smartport.tos.site.picture;

import org.jspecify.annotations.NullMarked;

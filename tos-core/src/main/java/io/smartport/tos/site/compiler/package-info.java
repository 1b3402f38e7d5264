/**
 * Turns a site file into a compiled site and says what is wrong with it. The only user of JTS:
 * swept contours, and which of them overlap. Command line, simulator and tests call it; what comes
 * out holds no double and nothing of JTS.
 */
@NullMarked
package io.smartport.tos.site.compiler;

import org.jspecify.annotations.NullMarked;

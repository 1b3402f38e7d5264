/**
 * What a process shows of itself over HTTP: whether it lives, whether it is ready and why not, its
 * figures.
 *
 * <p>The wiring of core and gateway calls it. It knows no engine; it asks what it is given.
 */
@NullMarked
package io.smartport.tos.server;

import org.jspecify.annotations.NullMarked;

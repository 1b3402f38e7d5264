/**
 * Site time: what the engine, leases and commands go by. {@link io.smartport.tos.time.SiteClock}
 * derives it from wall time with a factor that all processes share; {@link
 * io.smartport.tos.time.SteadyClock} keeps it steady when the wall clock is set.
 *
 * <p>Every process may call it. It knows nothing of who asks for the time.
 */
@NullMarked
package io.smartport.tos.time;

import org.jspecify.annotations.NullMarked;

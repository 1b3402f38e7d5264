/**
 * Benchmarks: what {@code smartport bench NAME} runs.
 *
 * <p>A benchmark reaches into any part to time it, and nothing may call it but the command. It
 * never passes or fails: machines are shared and noisy, so it prints how it counted, on what, and
 * ratios within one run. A new one is a row in {@link io.smartport.simulator.app.bench.Benchmarks}.
 */
@NullMarked
package io.smartport.simulator.app.bench;

import org.jspecify.annotations.NullMarked;

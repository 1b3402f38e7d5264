package io.smartport.simulator.virtual;

/**
 * How bad the lines to machines are.
 *
 * @param meanDelayUs mean of an exponential delay on top of 5 ms
 * @param repeatShare of messages that arrive twice, 0 to 1
 */
public record LineQuality(double meanDelayUs, double repeatShare) {
  /** 10 ms, nothing twice. */
  public static final LineQuality GOOD = new LineQuality(10_000, 0);

  /** A quarter of a second, so that messages overtake each other; one in ten comes twice. */
  public static final LineQuality BAD = new LineQuality(250_000, 0.1);
}

package io.smartport.simulator.world;

/**
 * A source of chance that is the same on every machine: SplitMix64 (Steele, Lea and Flood 2014)
 * with StrictMath for the shaped distributions. A fork depends on the seed and the name only, not
 * on what was drawn before, so one more draw in one machine never changes the luck of another.
 */
public final class SeededRandom {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private final long seed;
  private long state;

  public SeededRandom(long seed) {
    this.seed = seed;
    this.state = mix(seed);
  }

  /** An independent source for {@code name}. */
  public SeededRandom fork(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return new SeededRandom(mix(seed + GAMMA) ^ hash);
  }

  /** Any long. */
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** From 0 (included) to {@code bound} (not included). */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound " + bound + " is not positive");
    }
    return (int) Math.unsignedMultiplyHigh(nextLong(), bound);
  }

  /** From 0 (included) to 1 (not included). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** From {@code low} (included) to {@code high} (not included). */
  public double uniform(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /** Standard normal (Box and Muller; the second value is not kept, so that forks stay simple). */
  public double gaussian() {
    double radius = StrictMath.sqrt(-2.0 * StrictMath.log(1.0 - nextDouble()));
    return radius * StrictMath.cos(2.0 * StrictMath.PI * nextDouble());
  }

  /** Lognormal with the given mean and coefficient of variation (standard deviation / mean). */
  public double lognormal(double mean, double variation) {
    if (variation == 0.0) {
      return mean;
    }
    double variance = StrictMath.log(1.0 + variation * variation);
    return mean * StrictMath.exp(StrictMath.sqrt(variance) * gaussian() - 0.5 * variance);
  }

  /** Exponential with the given mean. */
  public double exponential(double mean) {
    return -mean * StrictMath.log(1.0 - nextDouble());
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

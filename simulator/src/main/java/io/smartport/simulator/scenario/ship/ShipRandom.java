package io.smartport.simulator.scenario.ship;

import java.util.List;

/** SplitMix64 (Steele, Lea, Flood 2014): the same numbers on any machine. */
final class ShipRandom {
  private long state;

  ShipRandom(long seed) {
    state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 0 to bound - 1. */
  int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  /** 0 up to, not including, 1. */
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** One of the ports, by their shares. */
  String port(List<PortShare> ports) {
    int left = below(ports.stream().mapToInt(PortShare::share).sum());
    for (PortShare port : ports) {
      left -= port.share();
      if (left < 0) {
        return port.locode();
      }
    }
    throw new IllegalArgumentException("No port has a share");
  }
}

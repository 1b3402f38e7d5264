package io.smartport.tos.quay;

import java.util.Arrays;

/**
 * In which direction each crane works through its bays. Neighbours whose bays lie too close cannot
 * work at the same time; the directions with the least waiting are found by playing the call
 * through with rough times, for every combination when there are few cranes.
 */
final class BayOrder {
  /** With more cranes than this, all work from west to east. */
  private static final int CRANES_MAX = 10;

  /** A tenth less is clearly less. */
  private static final int CLEARLY = 10;

  private static final int NONE = -1;

  private final long[] loadMs;
  private final int[] xMm;
  private final int[] crane;
  private final int cranes;
  private final int apartMm;

  /**
   * @param loadMs rough time of each bay, from west to east
   * @param xMm centre of each bay
   * @param crane crane of each bay, never falling
   * @param apartMm bays nearer than this are not worked at the same time
   */
  BayOrder(long[] loadMs, int[] xMm, int[] crane, int cranes, int apartMm) {
    this.loadMs = loadMs;
    this.xMm = xMm;
    this.crane = crane;
    this.cranes = cranes;
    this.apartMm = apartMm;
  }

  /** Place of each bay in the order of its crane: the lowest is worked first. */
  int[] ranks() {
    int best = cranes <= CRANES_MAX ? bestDirections() : 0;
    int[] ranks = new int[loadMs.length];
    for (int bay = 0; bay < ranks.length; bay++) {
      ranks[bay] = isEastFirst(best, crane[bay]) ? ranks.length - bay : bay;
    }
    return ranks;
  }

  /** All in one direction, unless a mixture waits clearly less: rough times favour none. */
  private int bestDirections() {
    int all = (1 << cranes) - 1;
    int best = waitingMs(all) < waitingMs(0) ? all : 0;
    long bestMs = waitingMs(best);
    for (int eastFirst = 1; eastFirst < all; eastFirst++) {
      long ms = waitingMs(eastFirst);
      if (ms < bestMs - bestMs / CLEARLY) {
        bestMs = ms;
        best = eastFirst;
      }
    }
    return best;
  }

  private static boolean isEastFirst(int mask, int crane) {
    return (mask >> crane & 1) == 1;
  }

  /** Sum of the times for which cranes with work left stand, when the call is played through. */
  private long waitingMs(int eastFirst) {
    boolean[] done = new boolean[loadMs.length];
    int[] current = new int[cranes];
    long[] freeAtMs = new long[cranes];
    Arrays.fill(current, NONE);
    long nowMs = 0;
    long waitMs = 0;
    while (true) {
      for (int c = 0; c < cranes; c++) {
        if (current[c] == NONE) {
          current[c] = next(c, eastFirst, done, current);
          freeAtMs[c] = current[c] == NONE ? 0 : nowMs + loadMs[current[c]];
        }
      }
      long nextMs = Long.MAX_VALUE;
      for (int c = 0; c < cranes; c++) {
        nextMs = current[c] == NONE ? nextMs : Math.min(nextMs, freeAtMs[c]);
      }
      if (nextMs == Long.MAX_VALUE) {
        return waitMs;
      }
      for (int c = 0; c < cranes; c++) {
        if (current[c] == NONE && hasWork(c, done)) {
          waitMs += nextMs - nowMs;
        } else if (current[c] != NONE && freeAtMs[c] == nextMs) {
          done[current[c]] = true;
          current[c] = NONE;
        }
      }
      nowMs = nextMs;
    }
  }

  private boolean hasWork(int c, boolean[] done) {
    for (int bay = 0; bay < done.length; bay++) {
      if (crane[bay] == c && !done[bay]) {
        return true;
      }
    }
    return false;
  }

  private int next(int c, int eastFirst, boolean[] done, int[] current) {
    for (int i = 0; i < done.length; i++) {
      int bay = isEastFirst(eastFirst, c) ? done.length - 1 - i : i;
      if (crane[bay] == c && !done[bay] && isApart(bay, current)) {
        return bay;
      }
    }
    return NONE;
  }

  private boolean isApart(int bay, int[] current) {
    for (int other : current) {
      if (other != NONE && Math.abs(xMm[other] - xMm[bay]) < apartMm) {
        return false;
      }
    }
    return true;
  }
}

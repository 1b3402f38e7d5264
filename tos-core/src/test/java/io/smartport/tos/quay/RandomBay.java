package io.smartport.tos.quay;

import io.smartport.tos.quay.PlannedCell.Role;
import java.util.Random;

/**
 * Bays that are stowed well before the call, and after it too unless they are hollow: then what
 * stays has to come back lower than it stood.
 */
final class RandomBay {
  private final Random random;
  private final OneBay bay = new OneBay();

  private final boolean hollow;

  private RandomBay(Random random, boolean hollow) {
    this.random = random;
    this.hollow = hollow;
  }

  static OneBay of(Random random) {
    return of(random, false);
  }

  static OneBay hollow(Random random) {
    return of(random, true);
  }

  private static OneBay of(Random random, boolean hollow) {
    RandomBay maker = new RandomBay(random, hollow);
    maker.fill();
    return maker.bay.plan();
  }

  private void fill() {
    bay.cover(1, 3);
    bay.cover(0, 2);
    if (random.nextBoolean()) {
      bay.cover(4);
    }
    for (int row = 0; row < 5; row++) {
      stack(row, 2, 4);
      stack(row, 82, 4);
    }
  }

  /** Pairs of 20' below, 40' above; a level is loaded again when something over it stays. */
  private void stack(int row, int lowest, int levelsMost) {
    int pairs = random.nextInt(3);
    int levels = random.nextInt(levelsMost + 1);
    double goes = random.nextDouble();
    int[][] stays = new int[levels][2];
    int topStay = -1;
    for (int level = 0; level < levels; level++) {
      for (int half = 0; half < 2; half++) {
        stays[level][half] = random.nextDouble() < goes ? 0 : 1;
        if (level >= pairs) {
          stays[level][1] = stays[level][0];
        }
        topStay = stays[level][half] == 1 ? level : topStay;
      }
    }
    boolean goesOn = true;
    for (int level = 0; level < levelsMost; level++) {
      int tier = lowest + 2 * level;
      boolean isFull = goesOn;
      for (int half = 0; half < (level < pairs ? 2 : 1); half++) {
        int number = level >= pairs ? OneBay.BAY : half == 0 ? OneBay.FORE : OneBay.AFT;
        boolean wasThere = level < levels;
        boolean remains = wasThere && stays[level][half] == 1;
        if (wasThere) {
          bay.box(remains ? Role.STAY : Role.DISCHARGE, number, row, tier);
        }
        boolean mustLoad = !hollow && level < topStay;
        boolean loads = !remains && (mustLoad || (goesOn && random.nextInt(3) > 0));
        if (loads) {
          bay.box(Role.LOAD, number, row, tier);
        }
        isFull &= remains || loads;
      }
      goesOn = isFull;
    }
  }
}

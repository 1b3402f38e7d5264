package io.smartport.simulator.virtual;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.transport.TransportState;
import java.util.Arrays;
import org.agrona.collections.LongHashSet;

/**
 * What must hold after every message, whatever broke: each box has one place and no stack place has
 * two boxes, no box comes or goes, no two trucks claim lane segments whose contours overlap; and
 * whenever nothing is under way and nothing is broken, every box is where the engine believes.
 */
public final class Invariants {
  private final TerminalWorld world;
  private final LaneGraph lanes;
  private final long[] places;
  private final int[] claimants;
  private final LongHashSet taken = new LongHashSet();
  private long lastMessages;
  private long quietChecks;

  /** For a world whose opening messages are in. */
  public Invariants(TerminalWorld world) {
    this.world = world;
    this.lanes = world.spec().site().lanes();
    this.places = new long[world.engine().state().cargo().boxes.rows()];
    this.claimants = new int[lanes.segmentCount()];
    Arrays.fill(claimants, -1);
  }

  /**
   * Checks what may have changed since the last call.
   *
   * @throws IllegalStateException naming what is broken, and when
   */
  public void check() {
    long messages = world.counts().messages();
    if (messages != lastMessages) {
      lastMessages = messages;
      checkPlaces(world.engine().state().cargo().boxes);
      checkClaims(world.engine().state().transport());
    }
    if (world.isCalm() && world.isQuiet()) {
      checkCustody(world.engine().state().cargo().boxes);
    }
  }

  /** How often engine and plant were compared. */
  public long quietChecks() {
    return quietChecks;
  }

  private void checkPlaces(BoxVisits visits) {
    if (visits.rows() != places.length) {
      throw broken(visits.rows() + " boxes instead of " + places.length);
    }
    boolean isSame = true;
    for (int box = 0; box < places.length; box++) {
      long place = visits.place.get(box);
      isSame &= place == places[box];
      places[box] = place;
    }
    if (!isSame) {
      checkEachPlace();
    }
  }

  private void checkEachPlace() {
    taken.clear();
    for (int box = 0; box < places.length; box++) {
      int kind = PlaceCode.kind(places[box]);
      if (kind == 0 || kind == PlaceCode.ANY_SLOT) {
        throw broken(name(box) + " has no place");
      }
      boolean isSingle = kind != PlaceCode.TRUCK && kind != PlaceCode.BACKREACH;
      if (isSingle && !taken.add(places[box])) {
        throw broken(name(box) + " shares its place with another box");
      }
    }
  }

  private void checkClaims(TransportState transport) {
    boolean isSame = true;
    for (int segment = 0; segment < claimants.length; segment++) {
      int truck = transport.claimant(segment);
      isSame &= truck == claimants[segment];
      claimants[segment] = truck;
    }
    for (int segment = 0; !isSame && segment < claimants.length; segment++) {
      if (claimants[segment] >= 0) {
        checkAround(segment);
      }
    }
  }

  private void checkAround(int segment) {
    int truck = claimants[segment];
    for (int i = 0; i < lanes.conflictCount(segment); i++) {
      int other = claimants[lanes.conflict(segment, i)];
      if (other >= 0 && other != truck) {
        throw broken(
            "trucks " + truck + " and " + other + " both claim around " + lanes.laneName(segment));
      }
    }
  }

  private void checkCustody(BoxVisits visits) {
    quietChecks++;
    for (int box = 0; box < visits.rows(); box++) {
      long believed = visits.place.get(box);
      long real = world.plant().custody().placeOf(box);
      if (believed != real) {
        throw broken(
            name(box)
                + " is at "
                + Long.toHexString(real)
                + ", the engine believes "
                + Long.toHexString(believed));
      }
    }
  }

  private String name(int box) {
    return "box " + box + " (" + world.boxName(box) + ")";
  }

  private IllegalStateException broken(String what) {
    return new IllegalStateException(
        "at " + world.nowMs() + " ms, message " + lastMessages + ": " + what);
  }
}

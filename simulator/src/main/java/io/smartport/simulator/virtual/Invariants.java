package io.smartport.simulator.virtual;

import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.transport.TransportState;
import org.agrona.collections.LongHashSet;

/**
 * What must hold after every message, whatever broke: each box has one place and no stack place has
 * two boxes, no box comes or goes, no two trucks claim lane segments whose contours overlap; and
 * whenever nothing is under way and nothing is broken, every box is where the engine believes.
 */
public final class Invariants {
  private final TerminalWorld world;
  private final int boxes;
  private final LongHashSet taken = new LongHashSet();
  private long lastMessages;
  private long quietChecks;

  /** For a world whose opening messages are in. */
  public Invariants(TerminalWorld world) {
    this.world = world;
    this.boxes = world.engine().state().cargo().boxes.rows();
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
      checkPlaces();
      checkClaims();
    }
    if (world.isCalm() && world.isQuiet()) {
      checkCustody();
    }
  }

  /** How often engine and plant were compared. */
  public long quietChecks() {
    return quietChecks;
  }

  private void checkPlaces() {
    BoxVisits visits = world.engine().state().cargo().boxes;
    require(visits.rows() == boxes, visits.rows() + " boxes instead of " + boxes);
    taken.clear();
    for (int box = 0; box < visits.rows(); box++) {
      long place = visits.place.get(box);
      int kind = PlaceCode.kind(place);
      require(kind != 0 && kind != PlaceCode.ANY_SLOT, name(box) + " has no place");
      boolean isSingle = kind != PlaceCode.TRUCK && kind != PlaceCode.BACKREACH;
      require(!isSingle || taken.add(place), name(box) + " shares its place with another box");
    }
  }

  private void checkClaims() {
    TransportState transport = world.engine().state().transport();
    LaneGraph lanes = world.spec().site().lanes();
    for (int segment = 0; segment < lanes.segmentCount(); segment++) {
      int truck = transport.claimant(segment);
      if (truck < 0) {
        continue;
      }
      for (int i = 0; i < lanes.conflictCount(segment); i++) {
        int other = transport.claimant(lanes.conflict(segment, i));
        require(
            other < 0 || other == truck,
            "trucks " + truck + " and " + other + " both claim around " + lanes.laneName(segment));
      }
    }
  }

  private void checkCustody() {
    quietChecks++;
    BoxVisits visits = world.engine().state().cargo().boxes;
    for (int box = 0; box < visits.rows(); box++) {
      long believed = visits.place.get(box);
      long real = world.plant().custody().placeOf(box);
      require(
          believed == real,
          name(box)
              + " is at "
              + Long.toHexString(real)
              + ", the engine believes "
              + Long.toHexString(believed));
    }
  }

  private String name(int box) {
    return "box " + box + " (" + world.boxName(box) + ")";
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(
          "at " + world.nowMs() + " ms, message " + lastMessages + ": " + otherwise);
    }
  }
}

package io.smartport.simulator.virtual;

import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.cargo.BoxTable;
import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.yard.SlotReason;
import io.smartport.tos.yard.YardState;
import io.smartport.tos.yard.YardStock;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the yard at the start: other boxes up to a share of its slots, then the boxes of
 * the call on top, at random and blind to their order on the ship, by the yard's own rules.
 */
final class YardFill {
  private static final int TRIES = 20_000;

  /** Dangerous goods of others stand in every third block. */
  private static final int DG_BLOCKS = 3;

  private static final String[] NO_PORTS = {"", ""};

  private final CompiledSite site;
  private final SeededRandom random;
  private final BoxVisits boxes = new BoxVisits();
  private final YardStock stock;
  private final List<StandingBox> standing = new ArrayList<>();
  private int slotsTaken;
  private int plugsLeft;

  YardFill(CompiledSite site, SeededRandom random) {
    this.site = site;
    this.random = random;
    this.stock = new YardStock(site, new YardState(), boxes);
  }

  /**
   * What stands in the yard.
   *
   * @param boxes in the order in which they were put down
   * @param visits for each box of the call its place in that order
   */
  // Never compared by value.
  @SuppressWarnings("ArrayRecordComponent")
  record Filled(List<StandingBox> boxes, int[] visits) {}

  /**
   * Boxes that need a plug or a distance find their slots first, then the others, then the rest of
   * the call.
   *
   * @param share of all TEU slots for other boxes, 0 to 0.9
   * @param toLoad boxes of the call
   * @throws IllegalArgumentException if a box of the call finds no slot
   */
  Filled fill(double share, List<KnownBox> toLoad) {
    int[] visits = new int[toLoad.size()];
    placeAll(toLoad, visits, true);
    int slots = site.blocks().stream().mapToInt(b -> b.teuBays() * b.rows() * b.tiers()).sum();
    int target = slotsTaken + (int) (slots * share);
    int plugs = site.blocks().stream().mapToInt(b -> b.reeferBays() * b.rows() * b.tiers()).sum();
    plugsLeft = (int) (plugs * share);
    int misses = 0;
    while (slotsTaken < target && misses < TRIES) {
      misses = tryPlace(other(standing.size())) ? 0 : misses + 1;
    }
    placeAll(toLoad, visits, false);
    return new Filled(standing, visits);
  }

  private void placeAll(List<KnownBox> toLoad, int[] visits, boolean special) {
    for (int i = 0; i < toLoad.size(); i++) {
      KnownBox box = toLoad.get(i);
      if (isSpecial(box) == special) {
        visits[i] = standing.size();
        place(box);
      }
    }
  }

  private static boolean isSpecial(KnownBox box) {
    return box.dgClasses() != 0 || (box.flags() & BoxTable.REEFER) != 0;
  }

  private void place(KnownBox box) {
    for (int i = 0; i < TRIES; i++) {
      if (tryPlace(box)) {
        return;
      }
    }
    throw new IllegalArgumentException(
        "box "
            + box.number()
            + " to be loaded finds no slot in the yard; Maybe the yard is too"
            + " full, or has no plug or no distance left for it");
  }

  private boolean tryPlace(KnownBox box) {
    Block block = site.blocks().get(random.nextInt(site.blocks().size()));
    boolean isOther = box.dischargePort().isEmpty();
    if (isOther && box.dgClasses() != 0 && block.id() % DG_BLOCKS != DG_BLOCKS - 1) {
      return false;
    }
    int bays = (box.flags() & BoxTable.REEFER) != 0 ? block.reeferBays() : block.teuBays();
    if (bays == 0) {
      return false;
    }
    int teuBay = random.nextInt(bays);
    if (box.lengthFt() == 45) {
      teuBay = block.teuBays() - 3;
    } else if (box.lengthFt() == 40) {
      teuBay -= teuBay % 2;
    }
    int row = random.nextInt(block.rows());
    long slot = stock.topSlot(block.id(), teuBay, row, box.lengthFt());
    int id = boxes.addRow();
    box.copyTo(boxes, id);
    if (stock.reason(id, slot) != SlotReason.FITS) {
      boxes.resize(id);
      return false;
    }
    stock.adopt(id, slot);
    boxes.place.set(id, slot);
    standing.add(new StandingBox(box, slot));
    slotsTaken += box.lengthFt() == 20 ? 1 : box.lengthFt() == 40 ? 2 : 3;
    return true;
  }

  /** A box of the usual mix: figures of standards.md, section 10. */
  private KnownBox other(int number) {
    double kind = random.nextDouble();
    int lengthFt = kind < 0.2 ? 20 : kind < 0.98 ? 40 : 45;
    int heightMm = kind >= 0.2 && kind < 0.8 ? 2_591 : kind < 0.2 ? 2_591 : 2_896;
    boolean full = random.nextDouble() >= 0.25;
    int flags = full ? BoxTable.FULL : 0;
    int classes = 0;
    if (full && lengthFt < 45 && plugsLeft > 0 && random.nextDouble() < 0.05) {
      flags |= BoxTable.REEFER;
      plugsLeft -= lengthFt == 20 ? 1 : 2;
    } else if (full && random.nextDouble() < 0.04) {
      classes = 1 << (3 + random.nextInt(14));
    }
    int tare = lengthFt == 20 ? 2_200 : 3_800;
    int most = lengthFt == 20 ? 26_000 : 28_000;
    int mass = full ? tare + 4_000 + random.nextInt(most - 4_000) : tare;
    return new KnownBox(
        String.format("SPTU%07d", number),
        NO_PORTS[0],
        NO_PORTS[1],
        mass,
        lengthFt,
        heightMm,
        flags,
        classes);
  }
}

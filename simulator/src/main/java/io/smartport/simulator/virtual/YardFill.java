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
  private static final String[] NO_PORTS = {"", ""};

  private final CompiledSite site;
  private final SeededRandom random;
  private final BoxVisits boxes = new BoxVisits();
  private final YardStock stock;
  private final List<StandingBox> standing = new ArrayList<>();
  private int slotsTaken;

  YardFill(CompiledSite site, SeededRandom random) {
    this.site = site;
    this.random = random;
    this.stock = new YardStock(site, new YardState(), boxes);
  }

  /**
   * @param share of all TEU slots for other boxes, 0 to 0.9
   * @param toLoad boxes of the call
   * @return all boxes; those of the call last, in their order
   * @throws IllegalArgumentException if a box of the call finds no slot
   */
  List<StandingBox> fill(double share, List<KnownBox> toLoad) {
    int slots = site.blocks().stream().mapToInt(b -> b.teuBays() * b.rows() * b.tiers()).sum();
    int misses = 0;
    while (slotsTaken < slots * share && misses < TRIES) {
      misses = tryPlace(other(standing.size())) ? 0 : misses + 1;
    }
    for (KnownBox box : toLoad) {
      boolean placed = false;
      for (int i = 0; i < TRIES && !placed; i++) {
        placed = tryPlace(box);
      }
      if (!placed) {
        throw new IllegalArgumentException(
            "box "
                + box.number()
                + " to be loaded finds no slot in the yard; Maybe the yard is"
                + " too full, or has no plug or no distance left for it");
      }
    }
    return standing;
  }

  private boolean tryPlace(KnownBox box) {
    Block block = site.blocks().get(random.nextInt(site.blocks().size()));
    int bays = (box.flags() & BoxTable.REEFER) != 0 ? block.reeferBays() : block.teuBays();
    if (bays == 0) {
      return false;
    }
    int teuBay = random.nextInt(bays);
    if (box.lengthFt() > 20) {
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
    if (full && random.nextDouble() < 0.05) {
      flags |= BoxTable.REEFER;
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

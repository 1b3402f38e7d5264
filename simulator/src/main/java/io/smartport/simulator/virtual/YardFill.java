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

  private static final int LONG_BOXES_A_BLOCK = 30;
  private static final int EXPORT_BLOCKS = 12;
  private static final int FIRST_EXPORT_BAY = 8;
  private static final int EXPORT_BAYS_MAX = 24;

  private static final String[] NO_PORTS = {"", ""};

  private final CompiledSite site;
  private final SeededRandom random;
  private final BoxVisits boxes = new BoxVisits();
  private final YardStock stock;
  private final List<StandingBox> standing = new ArrayList<>();
  private List<Integer> exportBlocks = List.of();
  private int exportBays;
  private int exportLongBlocks;
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
   * The boxes of the call stand in at most twelve blocks, in bays of their own: exports are kept
   * together, or every second stack of the yard would be barred. Boxes that need a plug or a
   * distance find their slots first.
   *
   * @param share of all TEU slots for other boxes, 0 to 0.9
   * @param toLoad boxes of the call
   * @throws IllegalArgumentException if a box of the call finds no slot
   */
  Filled fill(double share, List<KnownBox> toLoad) {
    int[] visits = new int[toLoad.size()];
    chooseExportBays(toLoad);
    placeAll(toLoad, visits, true);
    placeAll(toLoad, visits, false);
    int slots = site.blocks().stream().mapToInt(b -> b.teuBays() * b.rows() * b.tiers()).sum();
    int target = slotsTaken + (int) (slots * share);
    int plugs = site.blocks().stream().mapToInt(b -> b.reeferBays() * b.rows() * b.tiers()).sum();
    plugsLeft = (int) (plugs * share);
    int misses = 0;
    while (slotsTaken < target && misses < TRIES) {
      misses = tryPlace(other(standing.size())) ? 0 : misses + 1;
    }
    return new Filled(standing, visits);
  }

  /** Blocks at random; in each as many bays as leave the stacks there seven tenths full. */
  private void chooseExportBays(List<KnownBox> toLoad) {
    int teu = toLoad.stream().mapToInt(YardFill::teu).sum();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < site.blocks().size(); i++) {
      order.add(random.nextInt(order.size() + 1), i);
    }
    exportBlocks = order.subList(0, Math.min(EXPORT_BLOCKS, order.size()));
    long longBoxes = toLoad.stream().filter(box -> box.lengthFt() == 45).count();
    exportLongBlocks = (int) (longBoxes / LONG_BOXES_A_BLOCK) + 1;
    Block block = site.blocks().getFirst();
    int perBay = block.rows() * block.tiers();
    int wanted = teu * 14 / (exportBlocks.size() * perBay * 10) + 1;
    exportBays = Math.min(EXPORT_BAYS_MAX, wanted + wanted % 2);
  }

  private static int teu(KnownBox box) {
    return box.lengthFt() == 20 ? 1 : box.lengthFt() == 40 ? 2 : 3;
  }

  /** The export bays lie behind the bays with plugs. */
  private static int firstExportBay(Block block) {
    return Math.max(FIRST_EXPORT_BAY, block.reeferBays() + block.reeferBays() % 2);
  }

  private boolean isExportBay(Block block, int teuBay) {
    int first = firstExportBay(block);
    return exportBlocks.contains(block.id()) && teuBay >= first && teuBay < first + exportBays;
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
    boolean isOther = box.dischargePort().isEmpty();
    boolean needsPlug = (box.flags() & BoxTable.REEFER) != 0;
    Block block = anyBlock(isOther || needsPlug || box.lengthFt() == 45);
    int teuBay;
    if (box.lengthFt() == 45) {
      teuBay = stock.longBay(block.id());
    } else if (isOther || needsPlug) {
      teuBay = anyBay(needsPlug ? block.reeferBays() : block.teuBays());
    } else {
      teuBay = firstExportBay(block) + random.nextInt(exportBays);
    }
    // Long boxes of others and of the call stand apart, as all exports do.
    boolean isExportBlock = block.id() % 4 == 2 && block.id() / 4 < exportLongBlocks;
    if (teuBay < 0
        || (box.lengthFt() == 45 && isExportBlock == isOther)
        || (isOther && isExportBay(block, teuBay))
        || (isOther && box.dgClasses() != 0 && block.id() % DG_BLOCKS != DG_BLOCKS - 1)) {
      return false;
    }
    if (box.lengthFt() == 40) {
      teuBay -= teuBay % 2;
    }
    int row = random.nextInt(block.rows());
    boolean isZoned = isOther && !needsPlug && box.lengthFt() != 45;
    if (isZoned && !isZone(block, teuBay, row, box)) {
      return false;
    }
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
    slotsTaken += teu(box);
    return true;
  }

  /** As a yard is kept: 20' boxes, empty 40' boxes and full ones in pairs of bays of their own. */
  private static boolean isZone(Block block, int teuBay, int row, KnownBox box) {
    int zone = (teuBay / 2 + block.id()) % 5;
    boolean isFull = (box.flags() & BoxTable.FULL) != 0;
    if (box.lengthFt() == 20) {
      return zone == 0 && isFull == (row < block.rows() - 3);
    }
    return isFull ? zone > 1 : zone == 1;
  }

  private Block anyBlock(boolean ofAll) {
    int block =
        ofAll
            ? random.nextInt(site.blocks().size())
            : exportBlocks.get(random.nextInt(exportBlocks.size()));
    return site.blocks().get(block);
  }

  private int anyBay(int bays) {
    return bays == 0 ? -1 : random.nextInt(bays);
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

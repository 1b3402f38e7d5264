package io.smartport.tos.site;

import java.util.List;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A site as engine and plant see it: integers only, immutable. All ids are indices into the lists.
 *
 * @param name as in the site file, such as {@code beijiang-c}
 * @param cranes from west to east
 * @param railCrossings ascending by segment
 * @param places stations, then chargers, then parking
 * @param docks quay docks by berth and lane, then block docks by block
 */
public record CompiledSite(
    String name,
    Quay quay,
    List<Sts> cranes,
    StsModel stsModel,
    List<Block> blocks,
    List<Armg> armgs,
    ArmgModel armgModel,
    List<Truck> trucks,
    TruckModel truckModel,
    StationModel stationModel,
    LaneGraph lanes,
    List<RailCrossing> railCrossings,
    List<Place> places,
    List<Dock> docks) {
  /** Keeps its own lists. */
  public CompiledSite {
    cranes = List.copyOf(cranes);
    blocks = List.copyOf(blocks);
    armgs = List.copyOf(armgs);
    trucks = List.copyOf(trucks);
    railCrossings = List.copyOf(railCrossings);
    places = List.copyOf(places);
    docks = List.copyOf(docks);
  }

  /**
   * The same site with its first trucks only.
   *
   * @throws IllegalArgumentException if the site has fewer
   */
  public CompiledSite withTrucks(int count) {
    if (count < 1 || count > trucks.size()) {
      throw new IllegalArgumentException(
          "trucks: " + count + "; " + name + " has 1 to " + trucks.size());
    }
    return new CompiledSite(
        name,
        quay,
        cranes,
        stsModel,
        blocks,
        armgs,
        armgModel,
        trucks.subList(0, count),
        truckModel,
        stationModel,
        lanes,
        railCrossings,
        places,
        docks);
  }

  /** The dock of a portal lane (from 1) at which a truck can stop at this x, if there is one. */
  public @Nullable Dock quayDock(int lane, int xMm) {
    for (Dock dock : docks) {
      if (dock.kind() == Dock.Kind.QUAY && dock.ownerId() == lane && dock.serves(xMm)) {
        return dock;
      }
    }
    return null;
  }

  /** Poses on the lanes. */
  public LaneGeometry geometry() {
    return new LaneGeometry(lanes);
  }

  /** The dock of a block. */
  public Dock blockDock(int blockId) {
    return docks.get(blocks.get(blockId).dockId());
  }

  /** The site as little-endian ints, with a version in front; equal sites give equal bytes. */
  public byte[] encode() {
    SiteWriter writer = new SiteWriter();
    writer.write(this);
    return writer.toBytes();
  }

  /**
   * The site that {@link #encode} wrote.
   *
   * @throws IllegalArgumentException if the bytes are of another version or do not end well
   */
  public static CompiledSite decode(DirectBuffer buffer, int offset, int length) {
    return new SiteReader(buffer, offset, length).read();
  }

  /** A hash (FNV-1a, 64 bits) of {@link #encode}: equal for equal sites, on every machine. */
  public long hash() {
    long hash = 0xcbf29ce484222325L;
    for (byte b : encode()) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}

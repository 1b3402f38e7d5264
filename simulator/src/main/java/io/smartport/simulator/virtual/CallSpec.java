package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.MooredShip;
import io.smartport.tos.cargo.BayPlan;
import io.smartport.tos.cargo.HatchCover;
import io.smartport.tos.cargo.StowedBox;
import io.smartport.tos.cargo.VesselGeometry;
import io.smartport.tos.site.Berth;
import io.smartport.tos.site.CompiledSite;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A ship's call at the first berth.
 *
 * @param port the port whose boxes are worked
 * @param cranes quay cranes for the call, counted from the west
 */
public record CallSpec(BayPlan plan, VesselGeometry geometry, String port, int cranes)
    implements MooredShip {
  /** From the end of the berth to the bow. */
  private static final int BOW_FROM_BERTH_END_MM = 15_000;

  /** Hull off the quay edge. */
  private static final int HULL_OFF_QUAY_MM = 2_000;

  /** A call without a vessel file. */
  public static CallSpec of(BayPlan plan, String port, int cranes) {
    return new CallSpec(plan, VesselGeometry.of(plan), port, cranes);
  }

  /**
   * Of the bow along the quay: near the east end of the berth, and so far west that the cranes that
   * the call does not use have room beside one that works the foremost bay.
   */
  public int bowXMm(CompiledSite site) {
    Berth berth = site.quay().berths().getFirst();
    int others = site.cranes().size() - cranes;
    int eastmostWorkX = site.quay().craneMaxXMm() - others * site.stsModel().leastDistanceMm();
    int foremost =
        geometry.bays().stream()
            .mapToInt(bay -> bay.centreFromBowMm() - bay.twentyFootOffsetMm())
            .findFirst()
            .orElse(0);
    return Math.min(berth.eastXMm() - BOW_FROM_BERTH_END_MM, eastmostWorkX + foremost);
  }

  /** Centre of a bay along the quay. */
  public int bayXMm(CompiledSite site, int bay) {
    return bowXMm(site) - geometry.centreFromBowMm(bay);
  }

  /**
   * Where a quay crane stands at the start: those of the call evenly along the ship, the others
   * further east.
   */
  public int stsXMm(CompiledSite site, int crane) {
    int least = site.stsModel().leastDistanceMm();
    int first = bayXMm(site, geometry.bays().getLast().number());
    int last = bayXMm(site, geometry.bays().getFirst().number());
    int pitch = Math.max(least, (last - first) / cranes);
    int middle = first + (last - first) / 2;
    if (crane < cranes) {
      return middle + (int) ((crane - (cranes - 1) / 2.0) * pitch);
    }
    int lastOfCall = middle + (int) ((cranes - 1) / 2.0 * pitch);
    int from = Math.max(lastOfCall, last) + least;
    int others = site.cranes().size() - cranes;
    int room = Math.max(least * others, site.quay().craneMaxXMm() - from);
    return from + room / others * (crane - cranes);
  }

  @Override
  public int rowYMm(int row) {
    return -HULL_OFF_QUAY_MM - geometry.rowYMm(row);
  }

  @Override
  public boolean hasCover(int bay, int number) {
    return cover(bay, number).isPresent();
  }

  private Optional<HatchCover> cover(int bay, int number) {
    return geometry.bay(bay).stream()
        .flatMap(shipBay -> shipBay.covers().stream())
        .filter(cover -> cover.number() == number)
        .findFirst();
  }

  @Override
  public int coverYMm(int bay, int number) {
    HatchCover cover = cover(bay, number).orElseThrow();
    return cover.rows().stream().mapToInt(this::rowYMm).sum() / cover.rows().size();
  }

  @Override
  public int coverTopZMm() {
    return geometry.coverTopZMm();
  }

  /** Whether the box is to be loaded here. */
  public boolean isLoad(StowedBox box) {
    return box.loadsAt(port) && !box.dischargesAt(port);
  }

  /** Boxes of the plan that are on board at the start, lower tiers first. */
  public List<StowedBox> onBoard() {
    return plan.boxes().stream()
        .filter(box -> !isLoad(box))
        .sorted(Comparator.comparingInt(box -> box.cell().tier()))
        .toList();
  }

  /** Boxes of the plan that stand in the yard at the start. */
  public List<StowedBox> toLoad() {
    return plan.boxes().stream().filter(this::isLoad).toList();
  }

  /** Why the ship cannot lie at the berth, in words; empty when it can. */
  public Optional<String> fitProblem(CompiledSite site) {
    Berth berth = site.quay().berths().getFirst();
    int room = bowXMm(site) - berth.westXMm();
    return geometry.lengthMm() <= room
        ? Optional.empty()
        : Optional.of(
            "the ship is %d m long, berth %s of %s has room for %d m"
                .formatted(geometry.lengthMm() / 1_000, berth.name(), site.name(), room / 1_000));
  }
}

package io.smartport.tos.cargo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Where the cells of a ship are, in whole millimetres: x from the bow aft, y from the ship's
 * quay-side edge outwards (it lies port side alongside, so the even rows come first), z upwards
 * from the quay. Built from a {@link VesselFile}, or from a {@link BayPlan} by the rule for ships
 * without one.
 */
public final class VesselGeometry {
  private final ShipMeasures measures;
  private final boolean centreRow;
  private final List<ShipBay> bays;
  private final Map<Integer, ShipBay> byNumber;
  private final int breadthMm;

  VesselGeometry(ShipMeasures measures, boolean centreRow, List<ShipBay> bays) {
    this.measures = measures;
    this.centreRow = centreRow;
    this.bays = bays.stream().sorted(Comparator.comparingInt(ShipBay::number)).toList();
    byNumber = new HashMap<>();
    this.bays.forEach(bay -> byNumber.put(bay.number(), bay));
    int rows =
        bays.stream()
            .mapToInt(bay -> Math.max(bay.deckRows().size(), bay.holdRows().size()))
            .max()
            .orElse(1);
    breadthMm = 2 * measures.edgeMm() + rows * measures.rowPitchMm();
  }

  /** A ship of which nothing but a plan is known. */
  public static VesselGeometry of(BayPlan plan) {
    return PlannedVessel.geometryOf(plan.boxes());
  }

  /**
   * A ship with a vessel file.
   *
   * @throws IllegalArgumentException if {@link VesselFile#faults} finds anything
   */
  public static VesselGeometry of(VesselFile file) {
    return file.geometry();
  }

  /** The lengths of the whole ship. */
  public ShipMeasures measures() {
    return measures;
  }

  /** The 40' bays, from bow to stern. */
  public List<ShipBay> bays() {
    return bays;
  }

  /** The 40' bay with this number, or to which this 20' bay belongs. */
  public Optional<ShipBay> bay(int bay) {
    int forty = fortyFootBay(bay);
    return Optional.ofNullable(byNumber.get(forty));
  }

  /** The 40' bay that a bay belongs to: the odd bays 1 and 3 to 2, 5 and 7 to 6. */
  public static int fortyFootBay(int bay) {
    return new CellPosition(bay, 0, 2).fortyFootBay();
  }

  /** Breadth over all. */
  public int breadthMm() {
    return breadthMm;
  }

  /** Length: as far behind the last bay as the first one lies behind the bow. */
  public int lengthMm() {
    return bays.isEmpty()
        ? 0
        : bays.getLast().centreFromBowMm() + bays.getFirst().centreFromBowMm();
  }

  /**
   * Distance of the centre of a 20' or 40' bay from the bow.
   *
   * @throws IllegalArgumentException if the ship has no such bay
   */
  public int centreFromBowMm(int bay) {
    ShipBay forty = required(bay);
    return forty.centreFromBowMm() + (bay - forty.number()) * forty.twentyFootOffsetMm();
  }

  /** Distance of the centre of a row from the ship's quay-side edge. */
  public int rowYMm(int row) {
    int halves = ShipRows.halfPitchesFromCentre(row, centreRow);
    return breadthMm / 2 + halves * measures.rowPitchMm() / 2;
  }

  /** The cover over a cell, or under it; 20' bays share those of their 40' bay. */
  public HatchCover coverOf(int bay, int row) {
    return required(bay).coverOf(row);
  }

  /** Height of the top of the covers, on which the lowest boxes on deck stand. */
  public int coverTopZMm() {
    return measures.deckZMm();
  }

  /**
   * Height of the bottom of a box that stands in a cell.
   *
   * @param heightBelowMm the height of the box in a tier below it in the same stack, in
   *     millimetres; 0 where none stands, which counts a standard box
   */
  public int bottomZMm(CellPosition cell, IntUnaryOperator heightBelowMm) {
    ShipBay bay = required(cell.bay());
    int tier = cell.isDeck() ? Math.min(bay.firstDeckTier(), cell.tier()) : 2;
    int zMm = cell.isDeck() ? measures.deckZMm() : bay.holdFloorZMm();
    for (; tier < cell.tier(); tier += 2) {
      zMm += measures.pitchMm(heightBelowMm.applyAsInt(tier));
    }
    return zMm;
  }

  /** The same with the boxes of an index below; a 40' on two stacks of 20' stands on the higher. */
  public int bottomZMm(CellPosition cell, StowageIndex ship) {
    int fore = bottomZMm(cell, tier -> heightMm(ship, cell.foreBay(), cell.row(), tier));
    return cell.isTwentyFootBay()
        ? fore
        : Math.max(fore, bottomZMm(cell, tier -> heightMm(ship, cell.aftBay(), cell.row(), tier)));
  }

  /** Whether a cell has a plug; every cell does when only a plan is known. */
  public boolean hasPlug(CellPosition cell) {
    return required(cell.bay()).plugTiers().contains(cell.tier());
  }

  private static int heightMm(StowageIndex ship, int bay, int row, int tier) {
    StowedBox box = ship.at(bay, row, tier);
    return box == null ? 0 : box.size().heightMm();
  }

  private ShipBay required(int bay) {
    return bay(bay).orElseThrow(() -> new IllegalArgumentException("The ship has no bay " + bay));
  }
}

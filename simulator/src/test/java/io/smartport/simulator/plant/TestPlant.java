package io.smartport.simulator.plant;

import io.smartport.simulator.plant.PlantLayout.RailCranes;
import io.smartport.simulator.plant.PlantLayout.Strip;
import io.smartport.simulator.plant.PlantLayout.TruckStart;
import io.smartport.simulator.plant.audit.ClaimView;
import io.smartport.simulator.plant.audit.Happened;
import io.smartport.simulator.plant.cargo.BlockGeometry;
import io.smartport.simulator.plant.cargo.Box;
import io.smartport.simulator.plant.cargo.HatchCover;
import io.smartport.simulator.plant.cargo.ShipStack;
import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plant.crane.CraneIdentity;
import io.smartport.simulator.plant.crane.CraneModel;
import io.smartport.simulator.plant.crane.CraneOrder;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.motion.Limits;
import io.smartport.simulator.plant.truck.LaneNetwork;
import io.smartport.simulator.plant.truck.LaneNetwork.Segment;
import io.smartport.simulator.plant.truck.Truck;
import io.smartport.simulator.plant.truck.TruckModel;
import io.smartport.simulator.plant.truck.TruckOrder;
import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.site.PlaceCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A quay crane at x = 100 m over lanes at y = 8.2 to 28.2, one block with two yard cranes, two
 * straight roads of 20 m segments and one loop with arcs. Constants as in the frozen plant; the
 * ship has one 40' bay (number 2) at x = 100 m with rows at y = -4.75, -7.25 ... and a hold.
 */
public final class TestPlant {
  /** Command without an end. */
  public static final long NEVER = Long.MAX_VALUE;

  public static final int STS = 0;
  public static final int ARMG_WEST = 2;
  public static final int FIRST_TRUCK = 4;
  public static final int CALL = 0;
  public static final int BLOCK = 0;
  public static final double LANE_Y = 12.2;
  public static final int COVER = 900;

  public final Agenda agenda = new Agenda();
  public final List<Happened> log = new ArrayList<>();
  public final List<Integer> changes = new ArrayList<>();
  public final Plant plant;
  private int jobs;

  public TestPlant() {
    this(1, 0);
  }

  /** With handling times that vary or not. */
  public TestPlant(long seed, double variation) {
    this(seed, variation, PlantBinding.deaf().claims());
  }

  /** With what trucks hold. */
  public TestPlant(long seed, double variation, ClaimView claims) {
    PlantBinding deaf = PlantBinding.deaf();
    PlantBinding binding =
        new PlantBinding(changes::add, deaf.labels(), log::add, claims, (box, other) -> 6_000);
    plant = new Plant(agenda, new SeededRandom(seed), layout(variation), binding);
    plant.ships().arrive(shipStacks(), List.of());
  }

  /** The quay crane type. */
  public static CraneModel sts(double variation) {
    return new CraneModel(
        Limits.symmetric(0.75, 0.15),
        Limits.symmetric(3.75, 0.6),
        Limits.symmetric(1.1, 0.5),
        Limits.symmetric(2.6, 0.75),
        2.5,
        3,
        48,
        12,
        8,
        2,
        2,
        variation,
        180,
        28);
  }

  /** The yard crane type. */
  public static CraneModel armg(double variation) {
    return new CraneModel(
        Limits.symmetric(2.25, 0.3),
        Limits.symmetric(1.17, 0.4),
        Limits.symmetric(0.48, 0.35),
        Limits.symmetric(0.97, 0.35),
        2.5,
        0,
        19.9,
        8,
        8,
        2,
        2,
        variation,
        0,
        15);
  }

  public static TruckModel truckModel() {
    return new TruckModel(15.6, 3.0, 6.9, 3.0, 0.5, 0.8, 2.5, 6, 250, 1.2, 3, 200, 30, 0.2, 0.3);
  }

  private static PlantLayout layout(double variation) {
    List<CraneIdentity> quay = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      quay.add(
          new CraneIdentity(i, "STS0" + (i + 1), PlaceCode.crane(i), 100_000 + 40_000 * i, 18_200));
    }
    List<CraneIdentity> yard = new ArrayList<>();
    for (int i = 2; i < 4; i++) {
      yard.add(
          new CraneIdentity(
              i, "ARMG0" + i, PlaceCode.crane(i), i == 2 ? 12_000 : 200_000, 124_500));
    }
    List<TruckStart> trucks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int segment = i < 2 ? 8 * i : roadStart(1) + 2 * i;
      trucks.add(new TruckStart(FIRST_TRUCK + i, "ART0" + (i + 1), segment, 10, 900));
    }
    List<Strip> strips = new ArrayList<>();
    for (int lane = 0; lane < 6; lane++) {
      strips.add(new Strip(0, 300_000, 6_700 + 4_000 * lane, 9_700 + 4_000 * lane, 4_450));
    }
    strips.add(new Strip(0, 300_000, 104_500, 107_500, 4_450));
    return new PlantLayout(
        List.of(new RailCranes(sts(variation), quay), new RailCranes(armg(variation), yard)),
        List.of(new BlockGeometry(BLOCK, 0, 110_000, 38, 10, 6_500, 2_900)),
        new LaneNetwork(segments()),
        truckModel(),
        1_550,
        trucks,
        strips);
  }

  /** First segment of road 0 (quay lane), 1 (block lane) or 2 (the loop). */
  public static int roadStart(int road) {
    return 15 * road;
  }

  private static List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    for (int road = 0; road < 2; road++) {
      for (int i = 0; i < 15; i++) {
        int node = 100 * road + i;
        double y = road == 0 ? LANE_Y : 106;
        segments.add(new Segment(node, node + 1, 20, 20 * i, y, 0, 0, true));
      }
    }
    addLoop(segments);
    return segments;
  }

  /** The loop alone, its segments from 0. */
  public static LaneNetwork loop() {
    List<Segment> segments = new ArrayList<>();
    addLoop(segments);
    return new LaneNetwork(segments);
  }

  /** 100 m along, half circle of 12 m, 100 m back, half circle; at y = 200. */
  private static void addLoop(List<Segment> segments) {
    double half = Math.PI * 12 / 2;
    double[][] parts = {
      {0, 200, 0, 50, 0},
      {50, 200, 0, 50, 0},
      {100, 200, 0, half, 1 / 12.0},
      {112, 212, Math.PI / 2, half, 1 / 12.0},
      {100, 224, Math.PI, 50, 0},
      {50, 224, Math.PI, 50, 0},
      {0, 224, Math.PI, half, 1 / 12.0},
      {-12, 212, Math.PI * 1.5, half, 1 / 12.0},
    };
    for (int i = 0; i < parts.length; i++) {
      double[] p = parts[i];
      int next = 200 + (i + 1) % parts.length;
      segments.add(new Segment(200 + i, next, p[3], p[0], p[1], p[2], p[4], false));
    }
  }

  private static List<ShipStack> shipStacks() {
    List<ShipStack> stacks = new ArrayList<>();
    for (int bay = 1; bay <= 3; bay += 2) {
      int x = bay == 1 ? 103_300 : 96_700;
      for (int row = 1; row <= 12; row++) {
        stacks.add(new ShipStack(CALL, bay, row, 82, x, rowYMm(row), 6_000));
        stacks.add(new ShipStack(CALL, bay, row, 2, x, rowYMm(row), -12_200));
      }
    }
    return stacks;
  }

  /** Row 1 is the nearest to the quay. */
  public static int rowYMm(int row) {
    return -2_250 - 2_500 * row;
  }

  /** Covers the ship's bay: three covers of four rows each. */
  public void closeCovers() {
    List<HatchCover> covers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int row = 4 * i + 1;
      HatchCover.RowSet rows = HatchCover.RowSet.of(row, row + 1, row + 2, row + 3);
      covers.add(new HatchCover(COVER + i, CALL, 2, rows));
    }
    plant.ships().arrive(List.of(), covers);
    covers.forEach(c -> plant.custody().placeCover(c.id(), coverSpot(c.id()).place()));
  }

  public Spot coverSpot(int cover) {
    int row = 4 * (cover - COVER) + 2;
    return new Spot(PlaceCode.shipCell(CALL, 2, row, 0), 100_000, rowYMm(row), 5_500);
  }

  public Spot backreachSpot(int cover) {
    return new Spot(PlaceCode.backreach(cover), 100_000, 45_000, 0);
  }

  /** A cover order with both permits. */
  public CraneOrder moveCover(int cover, Spot from, Spot to) {
    return new CraneOrder(
        nextKey(), CraneOrder.Kind.COVER, new int[] {cover}, from, to, true, true, NEVER);
  }

  /** Makes a 40' box known and puts it somewhere. */
  public void box40(int id, long place) {
    plant.boxes().add(new Box(id, 40, 2_600, 20_000, false));
    plant.custody().place(id, place);
  }

  /** The same with 20'. */
  public void box20(int id, long place) {
    plant.boxes().add(new Box(id, 20, 2_600, 15_000, false));
    plant.custody().place(id, place);
  }

  public static Spot deck(int row, int tier) {
    int z = 6_000 + (tier - 82) / 2 * 2_600;
    return new Spot(PlaceCode.shipCell(CALL, 2, row, tier), 100_000, rowYMm(row), z);
  }

  public static Spot hold(int row, int tier) {
    int z = -12_200 + (tier - 2) / 2 * 2_600;
    return new Spot(PlaceCode.shipCell(CALL, 2, row, tier), 100_000, rowYMm(row), z);
  }

  /** Under the first crane, on the quay lane. */
  public static Spot onTruck(int machine) {
    return new Spot(PlaceCode.truck(machine), 100_000, 12_200, 1_550);
  }

  /** On the block lane. */
  public static Spot onTruckAtBlock(int machine, int xMm) {
    return new Spot(PlaceCode.truck(machine), xMm, 106_000, 1_550);
  }

  /** A slot for a 40' box. */
  public static Spot slot(int bay, int row, int tier) {
    return new Spot(
        PlaceCode.slot(BLOCK, bay, row, tier),
        bay * 3_250,
        110_000 + (row - 1) * 2_900 + 1_450,
        (tier - 1) * 2_600);
  }

  public JobKey nextKey() {
    return new JobKey(1, ++jobs, 1);
  }

  /** A box order with both permits. */
  public CraneOrder move(int box, Spot from, Spot to) {
    return move(box, from, to, true, true);
  }

  public CraneOrder move(int box, Spot from, Spot to, boolean pick, boolean place) {
    return new CraneOrder(
        nextKey(), CraneOrder.Kind.BOX, new int[] {box}, from, to, pick, place, NEVER);
  }

  public CraneOrder travel(int xMm) {
    Spot spot = new Spot(PlaceCode.OUTSIDE, xMm, 0, 0);
    return new CraneOrder(
        nextKey(), CraneOrder.Kind.TRAVEL, new int[0], spot, spot, true, true, NEVER);
  }

  /** Drives along a road from where the truck stands. */
  public TruckOrder drive(Truck truck, int segments, int stopOffsetMm, int released) {
    int[] path = new int[segments];
    for (int i = 0; i < segments; i++) {
      path[i] = truck.snapshot().segment() + i;
    }
    return new TruckOrder(
        nextKey(), path, stopOffsetMm, released, TruckOrder.Action.NONE, 0, NEVER);
  }

  /** Brings a truck of the quay lane under the first crane. */
  public Truck truckUnderCrane() {
    Truck truck = truck(0);
    truck.take(drive(truck, 6, 0, 6));
    run(120);
    return truck;
  }

  public Crane sts() {
    return plant.crane(STS);
  }

  public Truck truck(int index) {
    return plant.truck(FIRST_TRUCK + index);
  }

  /** Lets virtual seconds pass. */
  public void run(double seconds) {
    agenda.runUntil(agenda.nowUs() + Math.round(seconds * 1e6));
  }

  /** Virtual seconds so far. */
  public double now() {
    return agenda.nowUs() * 1e-6;
  }
}

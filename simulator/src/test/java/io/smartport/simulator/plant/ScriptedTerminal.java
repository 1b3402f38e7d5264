package io.smartport.simulator.plant;

import io.smartport.simulator.plant.PlantLayout.RailCranes;
import io.smartport.simulator.plant.PlantLayout.TruckStart;
import io.smartport.simulator.plant.audit.Happened;
import io.smartport.simulator.plant.cargo.BlockGeometry;
import io.smartport.simulator.plant.cargo.Box;
import io.smartport.simulator.plant.cargo.ShipStack;
import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plant.crane.CraneIdentity;
import io.smartport.simulator.plant.crane.CraneOrder;
import io.smartport.simulator.plant.crane.CraneSnapshot;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.truck.LaneNetwork;
import io.smartport.simulator.plant.truck.LaneNetwork.Segment;
import io.smartport.simulator.plant.truck.TruckOrder;
import io.smartport.simulator.plant.truck.TruckSnapshot;
import io.smartport.simulator.plant.truck.TruckState;
import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.site.PlaceCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Machines without a core: five quay cranes and ten yard cranes lift boxes to and fro, forty trucks
 * drive round one oval under a block signal. For the speed of the plant alone ({@code main}, hours
 * as argument) and for its determinism.
 */
public final class ScriptedTerminal {
  private static final int QUAY_CRANES = 5;
  private static final int YARD_CRANES = 10;
  private static final int CRANES = QUAY_CRANES + YARD_CRANES;
  private static final int TRUCKS = 40;
  private static final int STRAIGHT = 40;
  private static final int SEGMENTS = 2 * STRAIGHT + 4;
  private static final int ORDER_SEGMENTS = 20;
  private static final int FREE = -1;

  private final Agenda agenda = new Agenda();
  private final Plant plant;
  private final List<Integer> changed = new ArrayList<>();
  private final int[] released = new int[TRUCKS];
  private final int[] owner = new int[SEGMENTS];
  private int jobs;
  private long hash;

  public ScriptedTerminal(long seed) {
    PlantBinding deaf = PlantBinding.deaf();
    PlantBinding binding =
        new PlantBinding(
            changed::add,
            deaf.labels(),
            this::hash,
            (truck, segment) -> owner[segment] == truck,
            deaf.segregation());
    Arrays.fill(owner, FREE);
    plant = new Plant(agenda, new SeededRandom(seed), layout(), binding);
    List<ShipStack> stacks = new ArrayList<>();
    for (int i = 0; i < QUAY_CRANES; i++) {
      for (int row = 1; row <= 19; row++) {
        stacks.add(shipStack(4 * i + 1, row, shipX(i) + 3_300));
        stacks.add(shipStack(4 * i + 3, row, shipX(i) - 3_300));
      }
    }
    plant.ships().arrive(stacks, List.of());
    for (int i = 0; i < CRANES; i++) {
      plant.boxes().add(new Box(i, 40, 2_600, 20_000, false));
      plant.custody().place(i, spot(i, false).place());
      changed.add(i);
    }
    for (int i = 0; i < TRUCKS; i++) {
      owner[plant.truck(CRANES + i).snapshot().segment()] = CRANES + i;
      changed.add(CRANES + i);
    }
  }

  /** Runs so many virtual seconds; returns a hash of all that happened. */
  public long run(double seconds) {
    long untilUs = agenda.nowUs() + Math.round(seconds * 1e6);
    answer();
    while (agenda.nextDueUs() <= untilUs) {
      agenda.step();
      answer();
    }
    return hash;
  }

  public Plant plant() {
    return plant;
  }

  private void answer() {
    while (!changed.isEmpty()) {
      int machine = changed.removeLast();
      if (machine < CRANES) {
        orderCrane(plant.crane(machine));
      } else {
        orderTruck(machine);
      }
    }
  }

  private void orderCrane(Crane crane) {
    CraneSnapshot now = crane.snapshot();
    if (now.running()) {
      return;
    }
    int box = now.machine();
    boolean there = plant.custody().placeOf(box) == spot(box, true).place();
    crane.take(
        new CraneOrder(
            new JobKey(1, ++jobs, 1),
            CraneOrder.Kind.BOX,
            new int[] {box},
            spot(box, there),
            spot(box, !there),
            true,
            true,
            TestPlant.NEVER));
  }

  private void orderTruck(int machine) {
    TruckSnapshot now = plant.truck(machine).snapshot();
    int i = machine - CRANES;
    free(machine, now.segment());
    if (now.state() == TruckState.IDLE || now.state() == TruckState.ARRIVED) {
      int[] path = new int[ORDER_SEGMENTS];
      for (int k = 0; k < path.length; k++) {
        path[k] = (now.segment() + k) % SEGMENTS;
      }
      owner[now.segment()] = machine;
      released[i] = 1;
      plant
          .truck(machine)
          .take(
              new TruckOrder(
                  new JobKey(1, ++jobs, 1),
                  path,
                  5_000,
                  released[i],
                  TruckOrder.Action.NONE,
                  0,
                  TestPlant.NEVER));
    } else {
      claim(machine, i, now);
    }
  }

  /** A block signal: the next segment and the one after it must be free of others. */
  private void claim(int machine, int i, TruckSnapshot now) {
    int before = released[i];
    while (released[i] < Math.min(ORDER_SEGMENTS, now.passed() + 4)) {
      int next = (now.segment() - now.passed() + released[i] + SEGMENTS) % SEGMENTS;
      if (isOthers(next, machine) || isOthers((next + 1) % SEGMENTS, machine)) {
        break;
      }
      owner[next] = machine;
      released[i]++;
    }
    if (released[i] > before) {
      plant.truck(machine).release(now.key(), released[i], TestPlant.NEVER);
    }
  }

  private void free(int machine, int segment) {
    int behind = (segment + SEGMENTS - 1) % SEGMENTS;
    if (owner[behind] == machine) {
      owner[behind] = FREE;
      for (int k = 1; k <= 2; k++) {
        int follower = owner[(behind + SEGMENTS - k) % SEGMENTS];
        if (follower != FREE && follower != machine) {
          changed.add(follower);
        }
      }
    }
  }

  private boolean isOthers(int segment, int machine) {
    return owner[segment] != FREE && owner[segment] != machine;
  }

  private static Spot spot(int crane, boolean other) {
    if (crane < QUAY_CRANES) {
      int row = other ? 19 : 3;
      int y = -2_250 - 2_500 * row;
      return new Spot(PlaceCode.shipCell(0, 4 * crane + 2, row, 82), shipX(crane), y, 6_000);
    }
    int block = crane - QUAY_CRANES;
    int bay = other ? 40 : 2;
    int row = other ? 9 : 1;
    return new Spot(
        PlaceCode.slot(block, bay, row, 1),
        bay * 3_250,
        110_000 + 60_000 * block + (row - 1) * 2_900 + 1_450,
        0);
  }

  private static int shipX(int crane) {
    return 100_000 + 40_000 * crane;
  }

  private static ShipStack shipStack(int bay, int row, int x) {
    return new ShipStack(0, bay, row, 82, x, -2_250 - 2_500 * row, 6_000);
  }

  private static PlantLayout layout() {
    List<CraneIdentity> quay = new ArrayList<>();
    for (int i = 0; i < QUAY_CRANES; i++) {
      quay.add(new CraneIdentity(i, "STS0" + i, PlaceCode.crane(i), shipX(i), 18_200));
    }
    List<RailCranes> rails = new ArrayList<>();
    rails.add(new RailCranes(TestPlant.sts(0.2), quay));
    List<BlockGeometry> blocks = new ArrayList<>();
    for (int i = 0; i < YARD_CRANES; i++) {
      int y = 110_000 + 60_000 * i;
      int machine = QUAY_CRANES + i;
      CraneIdentity crane =
          new CraneIdentity(machine, "ARMG" + i, PlaceCode.crane(machine), 20_000, y);
      rails.add(new RailCranes(TestPlant.armg(0.2), List.of(crane)));
      blocks.add(new BlockGeometry(i, 0, y, 38, 10, 6_500, 2_900));
    }
    List<TruckStart> trucks = new ArrayList<>();
    for (int i = 0; i < TRUCKS; i++) {
      int segment = i < TRUCKS / 2 ? 2 * i : 2 * i + 2;
      trucks.add(new TruckStart(CRANES + i, "ART" + i, segment, 5, 900));
    }
    return new PlantLayout(rails, blocks, oval(), TestPlant.truckModel(), 1_550, trucks, List.of());
  }

  private static LaneNetwork oval() {
    List<Segment> segments = new ArrayList<>();
    double quarter = Math.PI * 6;
    for (int i = 0; i < STRAIGHT; i++) {
      add(segments, 20, 20 * i, 0, 0, 0);
    }
    add(segments, quarter, 800, 0, 0, 1 / 12.0);
    add(segments, quarter, 812, 12, Math.PI / 2, 1 / 12.0);
    for (int i = 0; i < STRAIGHT; i++) {
      add(segments, 20, 800 - 20 * i, 24, Math.PI, 0);
    }
    add(segments, quarter, 0, 24, Math.PI, 1 / 12.0);
    add(segments, quarter, -12, 12, Math.PI * 1.5, 1 / 12.0);
    return new LaneNetwork(segments);
  }

  private static void add(
      List<Segment> segments, double length, double x, double y, double heading, double curvature) {
    int i = segments.size();
    segments.add(new Segment(i, (i + 1) % SEGMENTS, length, x, y, heading, curvature, false));
  }

  private void hash(Happened line) {
    hash = hash * 31 + line.atMs();
    hash = hash * 31 + line.machine().hashCode();
    hash = hash * 31 + line.xMm();
    hash = hash * 31 + line.yMm();
  }

  /** Prints how much faster than real time the plant alone runs. */
  public static void main(String[] args) {
    double hours = args.length > 0 ? Double.parseDouble(args[0]) : 19;
    ScriptedTerminal terminal = new ScriptedTerminal(1);
    long start = System.nanoTime();
    terminal.run(hours * 3600);
    double wall = (System.nanoTime() - start) * 1e-9;
    double km = terminal.plant.trucks().stream().mapToDouble(t -> t.tally().emptyMetres()).sum();
    int moves = terminal.plant.cranes().stream().mapToInt(c -> c.tally().containerMoves()).sum();
    System.out.printf(
        "%.0f h in %.2f s wall: %.0f times real time; %d happenings, %d crane moves, %.0f truck km,"
            + " %d violations%n",
        hours,
        wall,
        hours * 3600 / wall,
        terminal.agenda.done(),
        moves,
        km / 1000,
        terminal.plant.auditor().findings().size());
  }
}

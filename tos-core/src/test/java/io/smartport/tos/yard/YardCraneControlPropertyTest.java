package io.smartport.tos.yard;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.BoxTable;
import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.site.Block;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.site.SampleSites;
import io.smartport.tos.work.JobState;
import io.smartport.tos.work.LegKind;
import io.smartport.tos.work.LegState;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.WorkEvent;
import io.smartport.tos.work.WorkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random jobs in one block, with trucks that come when they come. */
class YardCraneControlPropertyTest {
  private static final CompiledSite SITE = SampleSites.site("small");
  private static final Block BLOCK = SITE.blocks().get(2);
  private static final int WEST = BLOCK.armgIds().get(0);
  private static final int EAST = BLOCK.armgIds().get(1);
  private static final int DISTANCE = SITE.armgModel().lengthMm() + SITE.armgModel().leastGapMm();
  private static final int MOST_STEPS = 60_000;

  private static final class Run {
    final Random random;
    final CargoState cargo = new CargoState();
    final WorkState state = new WorkState();
    final YardState yardState = new YardState();
    final FakeYardCranes plant;
    final Work work;
    final Yard yard;
    final List<Integer> withoutTruck = new ArrayList<>();

    Run(long seed) {
      random = new Random(seed);
      plant = new FakeYardCranes(random, WEST, job -> state.jobs.machine(job));
      work = new Work(cargo, state, plant);
      yard = new Yard(SITE, yardState, work, plant, FakeYardCranes.FIRST_MACHINE);
      cargo.calls.addRow();
    }

    void begin() {
      plant.place(0, BLOCK.westXMm() + random.nextInt(100_000));
      plant.place(1, plant.xMm(0) + DISTANCE + random.nextInt(80_000));
      plant.report(0, yard.cranes().jobs());
      plant.report(1, yard.cranes().jobs());
      List<Integer> standing = new ArrayList<>();
      for (int i = 0; i < 250; i++) {
        stand(standing);
      }
      for (int i = 0; i < 40; i++) {
        if (random.nextBoolean()) {
          discharge();
        } else {
          load(standing.remove(/* index */ random.nextInt(standing.size())));
        }
      }
    }

    private void stand(List<Integer> standing) {
      int box = box();
      int bay = 2 * random.nextInt(17);
      long slot = yard.stock().topSlot(BLOCK.id(), bay, random.nextInt(10), 40);
      if (PlaceCode.tier(slot) <= 4 && yard.stock().reason(box, slot) == SlotReason.FITS) {
        yard.stock().adopt(box, slot);
        cargo.boxes.place.set(box, slot);
        standing.add(box);
      }
    }

    private int box() {
      int box = cargo.boxes.addRow();
      cargo.boxes.lengthFt.set(box, 40);
      cargo.boxes.flags.set(box, BoxTable.FULL);
      return box;
    }

    private void discharge() {
      int box = box();
      long cell = PlaceCode.shipCell(0, 2, 1, 2);
      int move = work.plan(MoveKind.DISCHARGE, box, 0, 0, cell, PlaceCode.anySlot(), false);
      Moves moves = state.moves;
      int truck = 100 + move;
      work.transferred(moves.exchange(move, 0), PlaceCode.crane(0));
      work.transferred(moves.exchange(move, 1), PlaceCode.truck(truck));
      work.done(moves.firstLeg(move));
      work.assign(work.openLeg(move, LegKind.TRUCK), truck);
      int x = BLOCK.westXMm() + random.nextInt(240_000);
      long slot = yard.bestSlot(BLOCK.id(), box, x);
      assertThat(slot).isNotEqualTo(Yard.NO_SLOT);
      yard.reserve(move, slot);
      withoutTruck.add(move);
    }

    private void load(int box) {
      long cell = PlaceCode.shipCell(0, 2, 1, 2);
      int move = work.plan(MoveKind.LOAD, box, 0, 0, PlaceCode.anySlot(), cell, false);
      yard.want(box);
      yard.retrieve(move);
      work.assign(work.openLeg(move, LegKind.TRUCK), 100 + move);
      withoutTruck.add(move);
    }

    /** Trucks come in an order of chance; those for loads may be announced before. */
    private void trucks() {
      if (withoutTruck.isEmpty() || random.nextInt(8) > 0) {
        return;
      }
      int move = withoutTruck.get(random.nextInt(withoutTruck.size()));
      Moves moves = state.moves;
      boolean isIn = moves.kind(move).isIn();
      if (isIn && random.nextBoolean()) {
        work.expect(work.openLeg(move, LegKind.TRUCK), plant.nowMs + random.nextInt(90_000));
        return;
      }
      withoutTruck.remove(Integer.valueOf(move));
      if (isIn) {
        work.takerThere(moves.exchange(move, 1));
      } else {
        work.giverReady(moves.exchange(move, 2));
      }
    }

    private void onEvent(WorkEvent event, int subject) {
      if (event == WorkEvent.BOTH_READY) {
        yard.cranes().jobs().bothReady(subject);
      } else if (event == WorkEvent.TRANSFERRED) {
        int move = state.exchanges.move(subject);
        Moves moves = state.moves;
        if (moves.kind(move).isOut() && subject == moves.exchange(move, 2)) {
          work.done(work.openLeg(move, LegKind.TRUCK));
        }
      }
    }

    void step() {
      plant.nowMs += 1_000;
      trucks();
      for (int move = 0; move < state.moves.rows(); move++) {
        if (state.moves.kind(move).isIn() && isYardLegOpen(move)) {
          assertThat(yard.digOut(move, true)).isTrue();
        }
      }
      plant.step(random.nextInt(2), yard.cranes().jobs());
      if (random.nextInt(20) == 0) {
        readOne(random.nextInt(2));
      }
      work.events().drainTo(this::onEvent);
      yard.cranes().advance();
      work.events().drainTo(this::onEvent);
      assertApart();
    }

    private boolean isYardLegOpen(int move) {
      int leg = work.openLeg(move, LegKind.YARD);
      return leg >= 0 && state.legs.state(leg) == LegState.PLANNED;
    }

    /** A command that was not answered in time is unknown, and its machine is read. */
    private void readOne(int side) {
      int job = yardState.cranes.job(WEST + side);
      if (job >= 0 && state.jobs.state(job) == JobState.SENT) {
        work.setJob(job, JobState.UNKNOWN);
      }
      plant.report(side, yard.cranes().jobs());
    }

    private void assertApart() {
      int westTo = yardState.cranes.toXMm(WEST);
      int eastFrom = yardState.cranes.fromXMm(EAST);
      assertThat(eastFrom - westTo).isGreaterThanOrEqualTo(DISTANCE);
      assertThat(plant.xMm(1) - plant.xMm(0)).isGreaterThanOrEqualTo(DISTANCE);
      assertThat(plant.xMm(0)).isBetween(yardState.cranes.fromXMm(WEST), westTo);
      assertThat(plant.xMm(1)).isBetween(eastFrom, yardState.cranes.toXMm(EAST));
    }

    int open() {
      int open = 0;
      for (int move = 0; move < state.moves.rows(); move++) {
        open += work.openLeg(move, LegKind.YARD) >= 0 ? 1 : 0;
      }
      return open;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void noTwoCranesShareAPartOfTheRailAndAllJobsEnd(long seed) {
    Run run = new Run(seed);
    run.begin();
    int steps = 0;
    while (run.open() > 0 && steps < MOST_STEPS) {
      run.step();
      steps++;
    }
    assertThat(run.open()).as("moves that did not end").isZero();
  }
}

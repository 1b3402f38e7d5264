package io.smartport.tos.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.site.RingSite;
import io.smartport.tos.site.SampleSites;
import io.smartport.tos.work.JobState;
import io.smartport.tos.work.TruckStep;
import io.smartport.tos.work.Work;
import io.smartport.tos.work.WorkState;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trucks of chance speed on the way to places of chance. */
class TransportPropertyTest {
  private static final int FIRST_MACHINE = 20;
  private static final int QUAY_STOPS = 3;

  private static final class Run {
    final CompiledSite site;
    final LaneGraph lanes;
    final Random random;
    final WorkState workState = new WorkState();
    final TransportState state = new TransportState();
    final FakeTrucks plant;
    final Work work;
    final Transport transport;
    final int trucks;
    boolean trucksRestart;
    int drives;
    int follows;

    Run(CompiledSite site, long seed) {
      this.site = site;
      lanes = site.lanes();
      random = new Random(seed);
      trucks = site.trucks().size();
      plant = new FakeTrucks(lanes, random, trucks, workState.jobs, FIRST_MACHINE);
      work = new Work(new CargoState(), workState, plant);
      transport = new Transport(site, state, work, plant, FIRST_MACHINE);
      transport.configure(20_000 + random.nextInt(150_000), 900);
      for (int truck = 0; truck < trucks; truck++) {
        int segment = site.places().get(site.trucks().get(truck).homePlaceId()).stopSegment();
        Transport.Reading reading =
            transport.read(truck, 0, false, TruckStep.NONE, -1, 0, segment, 0, 900);
        assertThat(reading).isEqualTo(Transport.Reading.ADOPTED);
      }
    }

    /** Trucks move and get new places until there were so many drives; then all come to an end. */
    void run(int wanted) {
      int idle = 0;
      while (drives < wanted || drivingTrucks() > 0) {
        plant.nowMs += 1_000;
        boolean progress = false;
        for (int i = 0; i < trucks; i++) {
          int truck = random.nextInt(trucks);
          progress |= plant.step(truck, transport);
          if (trucksRestart && plant.isDriving(truck) && random.nextInt(40) == 0) {
            restart(truck);
          }
          if (!plant.isDriving(truck) && random.nextInt(4) == 0) {
            progress |= drives < wanted ? sendSomewhere(truck) : leaveQuay(truck);
          }
        }
        transport.extendAll();
        assertClaims();
        idle = progress || drivingTrucks() == 0 ? 0 : idle + 1;
        assertThat(idle).as("rounds in which no truck could move").isLessThan(60);
      }
    }

    /** It is read, and sent on from where it stands. */
    private void restart(int truck) {
      plant.forgetOrder(truck);
      int job = state.fleet().job(truck);
      if (workState.jobs.state(job) == JobState.SENT) {
        work.setJob(job, JobState.UNKNOWN);
      }
      assertThat(plant.report(truck, transport)).isEqualTo(Transport.Reading.SENT_AGAIN);
      assertThat(workState.jobs.attempt(job)).isGreaterThan(1);
    }

    private boolean sendSomewhere(int truck) {
      boolean sent =
          switch (random.nextInt(8)) {
            case 0 -> transport.park(truck, -1);
            case 1 -> transport.goToStation(truck, -1);
            case 2 -> transport.charge(truck);
            case 3 -> !site.docks().isEmpty() && goToBlock(truck);
            default -> !site.docks().isEmpty() && goToQuay(truck);
          };
      drives += sent ? 1 : 0;
      return sent;
    }

    private boolean goToBlock(int truck) {
      int block = random.nextInt(site.blocks().size());
      return transport.goToBlock(truck, block, xIn(site.blockDock(block)));
    }

    /** Often where others stand already, so that trucks follow each other. */
    private boolean goToQuay(int truck) {
      int crane = random.nextInt(site.cranes().size());
      Dock dock = site.docks().getFirst();
      int pitch = (dock.maxStopXMm() - dock.minStopXMm()) / QUAY_STOPS;
      int xMm = dock.minStopXMm() + (1 + random.nextInt(QUAY_STOPS - 1)) * pitch;
      boolean sent = transport.goToQuay(truck, crane, xMm, random.nextBoolean());
      follows +=
          sent && state.fleet().openLength(truck) < state.fleet().pathLength.get(truck) ? 1 : 0;
      return sent;
    }

    /** A crane has served the truck; others may wait for its place. */
    private boolean leaveQuay(int truck) {
      return state.fleet().stop(truck) == Fleet.Stop.QUAY && transport.park(truck, -1);
    }

    private int xIn(Dock dock) {
      return dock.minStopXMm() + random.nextInt(dock.maxStopXMm() - dock.minStopXMm() + 1);
    }

    private int drivingTrucks() {
      int driving = 0;
      for (int truck = 0; truck < trucks; truck++) {
        driving += plant.isDriving(truck) ? 1 : 0;
      }
      return driving;
    }

    private void assertClaims() {
      for (int truck = 0; truck < trucks; truck++) {
        int segment = plant.segment(truck);
        if (segment >= 0) {
          assertThat(state.claimant(segment)).as("segment under truck %d", truck).isEqualTo(truck);
        }
      }
      for (int segment = 0; segment < lanes.segmentCount(); segment++) {
        int owner = state.claimant(segment);
        for (int i = 0; owner >= 0 && i < lanes.conflictCount(segment); i++) {
          int other = state.claimant(lanes.conflict(segment, i));
          if (other >= 0 && other != owner) {
            throw new AssertionError(
                "trucks %d and %d claim segments %d and %d, which overlap"
                    .formatted(owner, other, segment, lanes.conflict(segment, i)));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void onSmallNoTwoClaimsOverlapNobodyWaitsForeverAndAllDrivesEnd(long seed) {
    Run run = new Run(SampleSites.site("small"), seed);
    run.run(250);
    assertThat(run.drives).isGreaterThanOrEqualTo(250);
    assertThat(run.follows).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void trucksThatRestartOnTheWayGoOnWithoutLeavingTheirClaims(long seed) {
    Run run = new Run(SampleSites.site("small"), seed);
    run.trucksRestart = true;
    run.run(200);
    Run ring = new Run(RingSite.of(10, 5), seed);
    ring.trucksRestart = true;
    ring.run(200);
    assertThat(run.drives + ring.drives).isGreaterThanOrEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void onACrowdedRingNoTwoClaimsOverlapNobodyWaitsForeverAndAllDrivesEnd(long seed) {
    Run run = new Run(RingSite.of(6, 3), seed);
    run.run(200);
    Run wide = new Run(RingSite.of(10, 5), seed);
    wide.run(300);
    assertThat(run.drives + wide.drives).isGreaterThanOrEqualTo(500);
  }
}

package io.smartport.tos.transport;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.Dock;
import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.transport.Fleet.Stop;
import io.smartport.tos.work.DriveTask;
import io.smartport.tos.work.JobState;
import io.smartport.tos.work.Jobs;
import io.smartport.tos.work.Outputs;
import io.smartport.tos.work.TruckStep;
import io.smartport.tos.work.Work;
import org.agrona.collections.IntArrayList;
import org.jspecify.annotations.Nullable;

/** What dispatch asks of the trucks, and what the trucks report. */
public final class Transport {
  private static final int[] EMPTY = {};

  /** Lane changes that a truck passes over at most to keep clear of others. */
  private static final int DETOURS_MAX = 3;

  private final CompiledSite site;
  private final LaneGraph lanes;
  private final TransportState state;
  private final Work work;
  private final Outputs outputs;
  private final Router router;
  private final TransportPolicy policy;
  private final IntArrayList path = new IntArrayList();
  private final int[] pathArray = new int[TransportState.PATH_MAX];
  private final int firstMachine;
  private final LaneClaims claims;
  private final Traffic traffic;
  private final Reservations reservations;
  private int releasedPathMm = 80_000;
  private int chargeTo = 900;

  /**
   * @param firstMachine machine id of truck 0
   */
  public Transport(
      CompiledSite site, TransportState state, Work work, Outputs outputs, int firstMachine) {
    this.site = site;
    this.lanes = site.lanes();
    this.state = state;
    this.work = work;
    this.outputs = outputs;
    this.firstMachine = firstMachine;
    this.router = new Router(site);
    this.policy = new TransportPolicy(site);
    if (state.fleet.rows() == 0) {
      state.size(site.trucks().size(), lanes.segmentCount());
    }
    this.traffic = new Traffic(state, lanes);
    this.claims = traffic.claims();
    this.reservations = new Reservations(state, site);
  }

  public Fleet fleet() {
    return state.fleet;
  }

  public void configure(int newReleasedPathMm, int newChargeTo) {
    releasedPathMm = newReleasedPathMm;
    chargeTo = newChargeTo;
  }

  public int machine(int truck) {
    return firstMachine + truck;
  }

  /** Truck of a machine id; negative when it is no truck. */
  public int truckOf(int machine) {
    return machine - firstMachine;
  }

  // ---- where a truck may go

  /** Reserves a hand-over place at a quay crane and drives there; false when none is free. */
  public boolean goToQuay(int truck, int crane, int xMm, boolean hasHungryNeighbour) {
    for (int i = 0; i < policy.laneCount(hasHungryNeighbour); i++) {
      int lane = policy.quayLanes(crane)[i];
      if (goToLane(truck, site.quayDock(lane, xMm), Stop.QUAY, xMm)) {
        return true;
      }
    }
    return followAtQuay(truck, crane, xMm);
  }

  /** To the place where a truck stands that the crane serves now: it will be gone by then. */
  private boolean followAtQuay(int truck, int crane, int xMm) {
    for (int ahead = 0; ahead < state.fleet.rows(); ahead++) {
      StopPlan first = isAtQuay(ahead, crane, xMm) ? reservations.of(ahead) : null;
      if (first != null && !reservations.hasFollower(first) && follow(truck, ahead, first, xMm)) {
        return true;
      }
    }
    return false;
  }

  private boolean follow(int truck, int ahead, StopPlan first, int xMm) {
    Dock dock = site.docks().get(first.place());
    for (int detour = 0; detour < 2 * DETOURS_MAX; detour++) {
      StopPlan plan = StopPlan.inLane(lanes, dock, xMm, (detour + 1) / 2, detour / 2);
      if (plan != null) {
        int before = reservations.waitBefore(plan, truck, ahead);
        if (before > 0 && goTo(truck, plan, Stop.QUAY, xMm, before)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Tries the shortest way into and out of the lane first, then longer ones. */
  private boolean goToLane(int truck, @Nullable Dock dock, Stop stop, int xMm) {
    for (int detour = 0; detour < 2 * DETOURS_MAX; detour++) {
      int earlier = (detour + 1) / 2;
      int later = detour / 2;
      if (goTo(truck, StopPlan.inLane(lanes, dock, xMm, earlier, later), stop, xMm)) {
        return true;
      }
    }
    return false;
  }

  /** Is on its way to a place under a crane that another truck must leave first. */
  public boolean isBehindAnother(int truck) {
    return state.fleet.waitBefore.get(truck) > 0;
  }

  /** Stands at a hand-over place of the crane at this x. */
  public boolean isAtQuay(int truck, int crane, int xMm) {
    Fleet fleet = state.fleet;
    return fleet.stop(truck) == Stop.QUAY
        && fleet.isThere(truck)
        && fleet.stopXMm(truck) == xMm
        && isLaneOf(fleet.place.get(truck), crane);
  }

  /** Stands at a hand-over place of the block at this x. */
  public boolean isAtBlock(int truck, int block, int xMm) {
    Fleet fleet = state.fleet;
    return fleet.stop(truck) == Stop.BLOCK
        && fleet.isThere(truck)
        && fleet.place.get(truck) == site.blocks().get(block).dockId()
        && fleet.stopXMm(truck) == xMm;
  }

  /** Block beside which the truck stands, or -1. */
  public int blockOf(int truck) {
    Fleet fleet = state.fleet;
    return fleet.stop(truck) == Stop.BLOCK
        ? site.docks().get(fleet.place.get(truck)).ownerId()
        : -1;
  }

  private boolean isLaneOf(int dock, int crane) {
    for (int lane : policy.quayLanes(crane)) {
      if (lane == site.docks().get(dock).ownerId()) {
        return true;
      }
    }
    return false;
  }

  /** Reserves a hand-over place at a block and drives there; false when it is not free. */
  public boolean goToBlock(int truck, int block, int xMm) {
    int dock = site.blocks().get(block).dockId();
    return goToLane(truck, site.docks().get(dock), Stop.BLOCK, xMm);
  }

  /** Reserves the best free station on the way to a node and drives there. */
  public boolean goToStation(int truck, int towardsNode) {
    return goToNearest(truck, policy.stations(), Stop.STATION, towardsNode);
  }

  /** Reserves the best free parking place on the way to a node and drives there. */
  public boolean park(int truck, int towardsNode) {
    return goToNearest(truck, policy.parking(), Stop.PARKING, towardsNode);
  }

  /** Reserves the nearest free charger and drives there. */
  public boolean charge(int truck) {
    return goToNearest(truck, policy.chargers(), Stop.CHARGER, -1);
  }

  private boolean goToNearest(int truck, int[] places, Stop stop, int towardsNode) {
    int from = exitNode(truck);
    int best = -1;
    long bestMs = Router.UNREACHABLE;
    for (int place : places) {
      StopPlan plan = StopPlan.ofPlace(site, place);
      long ms = router.timeMs(from, plan.entryNode(lanes));
      if (towardsNode >= 0) {
        ms += router.timeMs(plan.exitNode(lanes), towardsNode);
      }
      if (ms < bestMs && reservations.isFree(plan, truck)) {
        best = place;
        bestMs = ms;
      }
    }
    return best >= 0 && goTo(truck, StopPlan.ofPlace(site, best), stop, 0);
  }

  /** Node where the way in to a stop at a quay crane begins; -1 when no lane reaches there. */
  public int quayNode(int crane, int xMm) {
    return nodeOf(StopPlan.inLane(lanes, site.quayDock(policy.quayLanes(crane)[0], xMm), xMm));
  }

  /** Node where the way in to a stop at a block begins; -1 when the lane does not reach there. */
  public int blockNode(int block, int xMm) {
    return nodeOf(StopPlan.inLane(lanes, site.blockDock(block), xMm));
  }

  private int nodeOf(@Nullable StopPlan plan) {
    return plan == null ? -1 : plan.entryNode(lanes);
  }

  /** Free-flow time in ms from where the truck stands or will stand to a node. */
  public long timeMs(int truck, int toNode) {
    return toNode < 0 ? Router.UNREACHABLE : router.timeMs(exitNode(truck), toNode);
  }

  /** Free-flow time in ms between nodes of through lanes; very large when there is no way. */
  public long wayMs(int fromNode, int toNode) {
    return fromNode < 0 || toNode < 0 ? Router.UNREACHABLE : router.timeMs(fromNode, toNode);
  }

  /** Expected time in ms until a driving truck stands at its stop. */
  public long timeToStopMs(int truck) {
    Fleet fleet = state.fleet;
    if (fleet.job.get(truck) < 0) {
      return fleet.isThere(truck) ? 0 : Router.UNREACHABLE;
    }
    long ms = site.truckModel().positioningMs();
    for (int i = fleet.passed.get(truck); i < fleet.pathLength.get(truck); i++) {
      ms += router.segmentTimeMs(state.pathSegment(truck, i));
    }
    return ms;
  }

  private int exitNode(int truck) {
    StopPlan plan = reservations.of(truck);
    if (plan != null) {
      return plan.exitNode(lanes);
    }
    return lanes.toNode(currentSegment(truck));
  }

  /** Segment of the contour's front part: the last one that the truck is known to have reached. */
  private int currentSegment(int truck) {
    Fleet fleet = state.fleet;
    int last = Math.max(0, Math.min(fleet.passed.get(truck), fleet.pathLength.get(truck) - 1));
    return state.pathSegment(truck, last);
  }

  // ---- drives

  private boolean goTo(int truck, @Nullable StopPlan plan, Stop stop, int xMm) {
    return plan != null && reservations.isFree(plan, truck) && goTo(truck, plan, stop, xMm, 0);
  }

  private boolean goTo(int truck, StopPlan plan, Stop stop, int xMm, int waitBefore) {
    if (state.fleet.job.get(truck) >= 0) {
      return false;
    }
    StopPlan from = reservations.of(truck);
    int startNode = from == null ? lanes.toNode(currentSegment(truck)) : from.exitNode(lanes);
    path.clear();
    path.addInt(currentSegment(truck));
    add(from == null ? EMPTY : from.out());
    int target = plan.entryNode(lanes);
    int node = startNode;
    while (node != target) {
      int next = router.next(node, target);
      if (next < 0 || path.size() >= TransportState.PATH_MAX) {
        return false;
      }
      path.addInt(next);
      node = lanes.toNode(next);
    }
    add(plan.in());
    path.addInt(plan.segment());
    if (path.size() > TransportState.PATH_MAX) {
      return false;
    }
    reservations.reserve(truck, plan, stop, xMm, waitBefore);
    start(truck);
    return true;
  }

  private void add(int[] segments) {
    for (int segment : segments) {
      path.addInt(segment);
    }
  }

  private void start(int truck) {
    Fleet fleet = state.fleet;
    for (int i = 0; i < path.size(); i++) {
      state.setPathSegment(truck, i, path.getInt(i));
    }
    fleet.pathLength.set(truck, path.size());
    fleet.passed.set(truck, 0);
    fleet.released.set(truck, 1);
    int job = work.makeJob(machine(truck), -1, fleet.move(truck));
    fleet.job.set(truck, job);
    fleet.waitingSinceMs.set(truck, outputs.nowMs());
    traffic.extend(truck, releasedPathMm);
    sendDrive(truck);
  }

  private void sendDrive(int truck) {
    Fleet fleet = state.fleet;
    int from = fleet.passed.get(truck);
    int length = fleet.pathLength.get(truck);
    for (int i = from; i < length; i++) {
      pathArray[i] = state.pathSegment(truck, i);
    }
    DriveTask.Action action =
        switch (fleet.stop(truck)) {
          case STATION -> DriveTask.Action.STATION;
          case CHARGER -> DriveTask.Action.CHARGE;
          default -> DriveTask.Action.NONE;
        };
    outputs.drive(
        new DriveTask(
            fleet.job.get(truck),
            action,
            fleet.stopOffsetMm.get(truck),
            fleet.released.get(truck) - from,
            chargeTo),
        pathArray,
        from,
        length - from);
  }

  /** Tries to release more path to every driving truck, those bound for quay cranes first. */
  public void extendAll() {
    extendAll(true);
    extendAll(false);
  }

  private void extendAll(boolean toQuay) {
    Fleet fleet = state.fleet;
    for (int truck = 0; truck < fleet.rows(); truck++) {
      if (fleet.job.get(truck) >= 0
          && fleet.locked.get(truck) == 0
          && (fleet.stop(truck) == Stop.QUAY) == toQuay
          && fleet.released.get(truck) < fleet.pathLength.get(truck)) {
        if (fleet.waitBefore.get(truck) > 0 && traffic.isStopClear(truck)) {
          reservations.mayCome(truck);
        }
        if (traffic.extend(truck, releasedPathMm)) {
          sendRelease(truck);
        }
      }
    }
  }

  /** More of the path is released than the truck is known to have driven. */
  public boolean hasUnusedRelease(int truck, int job) {
    return state.fleet.job.get(truck) == job
        && state.fleet.passed.get(truck) + 1 < state.fleet.released.get(truck);
  }

  /** The same, and it did not come further since this was asked last. */
  public boolean ignoresRelease(int truck, int job) {
    Fleet fleet = state.fleet;
    boolean stands = fleet.passed.get(truck) == fleet.passedBefore.get(truck);
    fleet.passedBefore.set(truck, fleet.passed.get(truck));
    return stands && hasUnusedRelease(truck, job);
  }

  private void sendRelease(int truck) {
    Fleet fleet = state.fleet;
    outputs.release(fleet.job.get(truck), fleet.released.get(truck));
  }

  // ---- what trucks report

  /**
   * The contour has left segments of the path. Each attempt has a path of its own, from where the
   * truck stood then: what another one has left says nothing.
   */
  public void passed(int truck, int job, int attempt, int passedSegments) {
    if (state.fleet.job.get(truck) == job && work.state().jobs.attempt(job) == attempt) {
      running(job);
      passed(truck, passedSegments);
    }
  }

  private void passed(int truck, int passedSegments) {
    Fleet fleet = state.fleet;
    int until = Math.min(passedSegments, fleet.pathLength.get(truck) - 1);
    for (int i = fleet.passed.get(truck); i < until; i++) {
      freeIfBehind(truck, i, until);
      fleet.passed.set(truck, i + 1);
    }
  }

  private void freeIfBehind(int truck, int index, int until) {
    int segment = state.pathSegment(truck, index);
    // A path may come over a segment twice: the later pass keeps the claim.
    for (int i = until; i < state.fleet.released.get(truck); i++) {
      if (state.pathSegment(truck, i) == segment) {
        return;
      }
    }
    claims.free(segment, truck);
  }

  /** The truck stands positioned at its stop. */
  public void arrived(int truck, int job) {
    Fleet fleet = state.fleet;
    if (fleet.job.get(truck) != job || fleet.isThere(truck)) {
      return;
    }
    running(job);
    passed(truck, fleet.pathLength.get(truck) - 1);
    reservations.arrived(truck);
    fleet.waitingSinceMs.set(truck, outputs.nowMs());
    if (fleet.stop(truck) != Stop.STATION && fleet.stop(truck) != Stop.CHARGER) {
      endDrive(truck, job);
    }
  }

  /** The action at the stop is finished. */
  public void actionDone(int truck, int job) {
    if (state.fleet.job.get(truck) == job) {
      arrived(truck, job);
      state.fleet.actionDone.set(truck, 1);
      endDrive(truck, job);
    }
  }

  private void endDrive(int truck, int job) {
    if (state.fleet.job.get(truck) == job) {
      work.setJob(job, JobState.DONE);
      state.fleet.job.set(truck, -1);
    }
  }

  private void running(int job) {
    JobState now = work.state().jobs.state(job);
    if (now == JobState.SENT || now == JobState.ACCEPTED || now == JobState.UNKNOWN) {
      work.setJob(job, JobState.RUNNING);
    }
  }

  /** The truck accepted the drive. */
  public void accepted(int truck, int job) {
    if (state.fleet.job.get(truck) == job) {
      running(job);
    }
  }

  public void battery(int truck, int permille) {
    state.fleet.battery.set(truck, permille);
  }

  /** The truck changed its mode; whoever drove it by hand may have brought it elsewhere. */
  public void mode(int truck, int mode) {
    state.fleet.mode.set(truck, mode);
    if (mode == 0) {
      outputs.readMachine(machine(truck));
    }
  }

  /** Keeps the truck from new work and from driving on, or no longer. */
  public void lock(int truck, boolean locked) {
    state.fleet.locked.set(truck, locked ? 1 : 0);
  }

  public void lost(int truck) {
    state.fleet.connected.set(truck, 0);
  }

  /** Gives the truck a move, or takes it away with -1. */
  public void serve(int truck, int move) {
    state.fleet.move.set(truck, move);
  }

  // ---- reconciliation

  /**
   * A truck was read.
   *
   * @param attempt of its last job
   * @param passedSegments of the path of that attempt
   */
  public Reading read(
      int truck,
      int mode,
      boolean isRunning,
      TruckStep step,
      int job,
      int attempt,
      int segment,
      int passedSegments,
      int battery) {
    Fleet fleet = state.fleet;
    fleet.connected.set(truck, 1);
    fleet.mode.set(truck, mode);
    fleet.battery.set(truck, battery);
    if (fleet.cleared.get(truck) == 1) {
      return takeWhereItStands(truck, segment);
    }
    int open = fleet.job.get(truck);
    if (open < 0) {
      return standing(truck, segment);
    }
    Jobs jobs = work.state().jobs;
    boolean isThere = step == TruckStep.ARRIVED || step == TruckStep.DONE;
    if (job == open && (isThere || (isRunning && attempt == jobs.attempt(open)))) {
      passed(truck, job, attempt, passedSegments);
      if (step == TruckStep.DONE) {
        actionDone(truck, job);
      } else if (step == TruckStep.ARRIVED) {
        arrived(truck, job);
      }
      if (jobs.state(open).isOpen()) {
        sendRelease(truck);
      }
      return Reading.ADOPTED;
    }
    // A command under way is not lost yet: its timer decides, and has the truck read again.
    boolean waits = jobs.state(open) == JobState.SENT || mode != 0;
    return waits ? Reading.ADOPTED : again(truck, open, segment);
  }

  private Reading standing(int truck, int segment) {
    Fleet fleet = state.fleet;
    if (fleet.pathLength.get(truck) == 0) {
      return firstSeen(truck, segment);
    }
    return state.claimant(segment) == truck ? Reading.ADOPTED : outside(truck, segment);
  }

  /** Nobody else is let in around it, as far as nobody is; its own claims stay. */
  private Reading outside(int truck, int segment) {
    if (claims.isFreeFor(segment, truck)) {
      claims.claim(segment, truck);
    }
    return Reading.OUTSIDE_CLAIMS;
  }

  /**
   * A person saw that all places which the truck claims are clear, but for where it stands: at its
   * next report it is taken where it says that it is.
   */
  public void clear(int truck) {
    state.fleet.cleared.set(truck, 1);
  }

  private Reading takeWhereItStands(int truck, int segment) {
    Fleet fleet = state.fleet;
    fleet.cleared.set(truck, 0);
    if (!claims.isFreeFor(segment, truck)) {
      return Reading.OUTSIDE_CLAIMS;
    }
    int open = fleet.job.get(truck);
    if (open >= 0) {
      work.setJob(open, JobState.WITHDRAWN);
      outputs.withdraw(open);
      fleet.job.set(truck, -1);
    }
    reservations.leave(truck);
    for (int i = 0; i < lanes.segmentCount(); i++) {
      claims.free(i, truck);
    }
    claims.claim(segment, truck);
    standsOn(truck, segment);
    return Reading.TAKEN_ELSEWHERE;
  }

  private void standsOn(int truck, int segment) {
    state.setPathSegment(truck, 0, segment);
    state.fleet.pathLength.set(truck, 1);
    state.fleet.passed.set(truck, 0);
    state.fleet.released.set(truck, 1);
  }

  /** The truck lost its job on the way: the rest of the path is sent under the next attempt. */
  private Reading again(int truck, int job, int segment) {
    Fleet fleet = state.fleet;
    for (int i = fleet.passed.get(truck); i < fleet.released.get(truck); i++) {
      if (state.pathSegment(truck, i) == segment) {
        for (int behind = fleet.passed.get(truck); behind < i; behind++) {
          freeIfBehind(truck, behind, i);
        }
        cutPathBefore(truck, i);
        work.nextAttempt(job);
        sendDrive(truck);
        return Reading.SENT_AGAIN;
      }
    }
    return outside(truck, segment);
  }

  private void cutPathBefore(int truck, int index) {
    Fleet fleet = state.fleet;
    int length = fleet.pathLength.get(truck) - index;
    for (int i = 0; i < length; i++) {
      state.setPathSegment(truck, i, state.pathSegment(truck, i + index));
    }
    fleet.pathLength.set(truck, length);
    fleet.released.set(truck, fleet.released.get(truck) - index);
    fleet.passed.set(truck, 0);
  }

  private Reading firstSeen(int truck, int segment) {
    for (int place : policy.parking()) {
      StopPlan plan = StopPlan.ofPlace(site, place);
      if (plan.segment() == segment
          && claims.isFreeFor(segment, truck)
          && reservations.isFree(plan, truck)) {
        reservations.reserve(truck, plan, Stop.PARKING, 0, 0);
        reservations.arrived(truck);
        claims.claim(segment, truck);
        standsOn(truck, segment);
        return Reading.ADOPTED;
      }
    }
    return outside(truck, segment);
  }

  /** What was concluded from reading a truck. */
  public enum Reading {
    ADOPTED,
    SENT_AGAIN,
    /** It stands where a person left it, at no stop and without a drive. */
    TAKEN_ELSEWHERE,
    OUTSIDE_CLAIMS
  }
}

package io.smartport.simulator.plant.truck;

import io.smartport.simulator.plant.audit.Happened;
import io.smartport.simulator.plant.audit.Labels;
import io.smartport.simulator.plant.audit.TruckTally;
import io.smartport.simulator.plant.audit.Violation;
import io.smartport.simulator.plant.audit.WaitReason;
import io.smartport.simulator.plant.cargo.TruckBed;
import io.smartport.simulator.plant.machine.Controller;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.machine.MachineClock;
import io.smartport.simulator.plant.machine.Mode;
import io.smartport.simulator.plant.machine.Refusal;
import io.smartport.simulator.plant.motion.Profile;
import io.smartport.simulator.world.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * An unmanned truck.
 *
 * <pre>
 * IDLE      order                 DRIVING; ARRIVED when it stands there already
 * DRIVING   end of what is        WAITING; IDLE after a cancel
 *           released
 *           end of the path       6 s of positioning, then ARRIVED
 * WAITING   release               DRIVING
 *           cancel                IDLE
 * ARRIVED   action                ACTING, then DONE
 * any but   order whose path      as from IDLE; while DRIVING only when it can stop in time
 * ACTING    starts where it is
 * any       restart               brakes, drops its order, IDLE when it is back
 * </pre>
 */
public final class Truck {
  private final Controller controller;
  private final String name;
  private final TruckSite site;
  private final TruckModel model;
  private final CollisionWatch watch;
  private final SeededRandom random;
  private final MachineClock clock;
  private final MachineClock.Timer driveTimer;
  private final MachineClock.Timer actionTimer;
  private final MachineClock.Timer batteryTimer;
  private final Battery battery;
  private final TruckBed bed = new TruckBed();
  private final TruckTally tally = new TruckTally();
  private final Pose pose = new Pose();

  private Route route;
  private Profile profile;
  private long profileStartUs;
  private int index;
  private int released = 1;

  /** Segments by which the path of the order's latest attempt begins before ours. */
  private int pathShift;

  private double countedS;
  private boolean driving;
  private boolean positioned = true;

  private JobKey key = JobKey.NONE;
  private @Nullable TruckOrder order;
  private TruckState state = TruckState.IDLE;
  private boolean cancelled;

  /**
   * A truck that stands somewhere.
   *
   * @param offset how far its centre is on the segment, m
   */
  public Truck(
      int machine,
      String name,
      int segment,
      double offset,
      int batteryPermille,
      TruckSite site,
      CollisionWatch watch,
      SeededRandom random) {
    this.name = name;
    this.site = site;
    this.model = site.model();
    this.watch = watch;
    this.random = random.fork(name);
    this.controller = new Controller(machine, site.agenda(), this.random, site.listener());
    this.clock = new MachineClock(site.agenda());
    this.driveTimer = clock.timer(this::onDrive);
    this.actionTimer = clock.timer(this::onActionTimer);
    this.batteryTimer = clock.timer(this::onBattery);
    this.battery = new Battery(model, batteryPermille, site.agenda().nowUs());
    this.route = new Route(site.lanes(), model, new int[] {segment}, offset);
    this.profile = Profile.standing(offset);
    this.countedS = offset;
    route.poseAt(offset, 0, pose);
    watch.add(this);
    batteryAtRest();
  }

  public int machine() {
    return controller.machine();
  }

  public String name() {
    return name;
  }

  public TruckBed bed() {
    return bed;
  }

  /** What it did so far. */
  public TruckTally tally() {
    return tally;
  }

  /**
   * Gives an order. Repeating one that is known changes nothing. A truck that is down hears none.
   */
  public void take(TruckOrder given) {
    if (controller.isDown() || given.key().equals(key) || given.key().isBefore(key)) {
      return;
    }
    if (controller.isLate(given.notAfterMachineMs())) {
      controller.refuse(given.key(), Refusal.LATE);
      return;
    }
    if (isLaterAttempt(given)) {
      return;
    }
    Refusal problem = problem(given);
    if (problem != Refusal.NONE) {
      controller.refuse(given.key(), problem);
      return;
    }
    site.auditor().acted(name, controller.monotonicMs(), given.notAfterMachineMs());
    double speed = speed();
    double offset = offset();
    count();
    actionTimer.cancel();
    battery.charging(false);
    route = new Route(site.lanes(), model, given.path(), given.stopOffsetMm() * 1e-3);
    index = 0;
    profile = Profile.standing(offset);
    countedS = offset;
    released = given.released();
    pathShift = 0;
    order = given;
    key = given.key();
    cancelled = false;
    drive(offset, speed);
    controller.changed();
  }

  /**
   * A later attempt at the drive under way goes on under its new name, when the rest of its path is
   * the rest of ours; its segments are counted from the start of its own path.
   */
  private boolean isLaterAttempt(TruckOrder given) {
    if (order == null || !given.key().sameJob(key)) {
      return false;
    }
    int shift = given.path().length - route.size();
    for (int i = index; i < route.size(); i++) {
      if (i + shift < 0 || given.path()[i + shift] != route.segment(i)) {
        return false;
      }
    }
    key = given.key();
    pathShift = shift;
    controller.changed();
    release(key, given.released(), given.notAfterMachineMs());
    return true;
  }

  /**
   * Lets it drive on to the end of so many segments of its path; less than before is ignored.
   *
   * @param notAfterMachineMs refused, and counted, when the truck's own clock is later
   */
  public void release(JobKey released, int segments, long notAfterMachineMs) {
    int ownSegments = segments - pathShift;
    if (controller.isDown()
        || controller.isLate(notAfterMachineMs)
        || cancelled
        || !isRunning(released)
        || ownSegments <= this.released) {
      return;
    }
    site.auditor().acted(name, controller.monotonicMs(), notAfterMachineMs);
    this.released = ownSegments;
    if (controller.mode() == Mode.AUTO
        && (state == TruckState.DRIVING || state == TruckState.WAITING)) {
      count();
      drive(position(), speed());
      controller.changed();
    }
  }

  /** Takes an order back: the truck stops at the end of what was released. */
  public void cancel(JobKey withdrawn) {
    if (controller.isDown() || !isRunning(withdrawn) || state == TruckState.ACTING) {
      return;
    }
    cancelled = true;
    if (!driving && state == TruckState.WAITING) {
      endCancelled();
    }
  }

  /** Brakes hard and stands for a while; goes on by itself. */
  public void stop(long durationUs) {
    if (controller.stop(durationUs, this::goOn)) {
      halt();
      reviewWait();
      controller.changed();
    }
  }

  /** Brakes hard and stands until {@link #resume}; it keeps its order. */
  public void pause() {
    if (controller.hold()) {
      halt();
      reviewWait();
      controller.changed();
    }
  }

  /** Ends a pause. */
  public void resume() {
    controller.letGo(this::goOn);
  }

  /** Brakes hard, forgets its order, and is back after a while. */
  public void restart(long downUs) {
    controller.goDown(downUs, this::boot);
    clock.thaw();
    halt();
    clock.thaw();
    actionTimer.cancel();
    battery.charging(false);
    order = null;
    cancelled = false;
    state = TruckState.IDLE;
    reviewWait();
  }

  /** A crane set a box down or took one. */
  public void loadChanged() {
    reviewWait();
    controller.changed();
  }

  /**
   * Whether it stands still, positioned, under a spreader.
   *
   * @param halfLength a single 20' box: the middle of the front or rear half will do as well
   */
  public boolean standsAt(double x, double y, boolean halfLength) {
    if (driving || !positioned) {
      return false;
    }
    double dx = Math.abs(pose.x - x);
    double tolerance = model.standTolerance();
    boolean along = dx <= tolerance || (halfLength && Math.abs(dx - 3.1) <= tolerance);
    return along && Math.abs(pose.y - y) <= tolerance;
  }

  /** Commands that it refused because they came after their end. */
  public long refusedLate() {
    return controller.refusedLate();
  }

  /** What it reports. */
  public TruckSnapshot snapshot() {
    battery.use(0, site.agenda().nowUs());
    return new TruckSnapshot(
        controller.machine(),
        controller.bootId(),
        controller.monotonicMs(),
        controller.seq(),
        controller.mode(),
        key,
        order != null,
        index + pathShift,
        route.segment(index),
        (int) StrictMath.round(offset() * 1000),
        released + pathShift,
        state,
        bed.load().clone(),
        battery.permille(),
        controller.refused(),
        controller.refusal());
  }

  /** Where it is or will be when nothing changes. */
  public void poseAt(long atUs, Pose into) {
    route.poseAt(positionAt(atUs), index, into);
  }

  /** How fast it is now, m/s. */
  public double speed() {
    return profile.speedAt(elapsed(site.agenda().nowUs()));
  }

  double positionAt(long atUs) {
    return profile.positionAt(elapsed(atUs));
  }

  double lastX() {
    return pose.x;
  }

  double lastY() {
    return pose.y;
  }

  private Refusal problem(TruckOrder given) {
    if (state == TruckState.ACTING
        && order != null
        && order.action() == TruckOrder.Action.STATION) {
      return Refusal.BUSY;
    }
    int[] path = given.path();
    if (path.length == 0 || path[0] != route.segment(index)) {
      return Refusal.BAD_PATH;
    }
    for (int i = 0; i + 1 < path.length; i++) {
      if (!site.lanes().follows(path[i], path[i + 1])) {
        return Refusal.BAD_PATH;
      }
    }
    Route asked = new Route(site.lanes(), model, path, given.stopOffsetMm() * 1e-3);
    double at = offset();
    double end = asked.limit(given.released());
    if (path.length == 1 && end < at - 0.001) {
      return Refusal.BAD_PATH;
    }
    boolean tooFast =
        controller.mode() != Mode.AUTO || speed() > asked.greatestSpeed(0, at, end) + 1e-6;
    return driving && tooFast ? Refusal.CANNOT_STOP : Refusal.NONE;
  }

  private void drive(double s, double speed) {
    double end = Math.max(s, route.limit(released));
    if (controller.mode() != Mode.AUTO) {
      state = TruckState.DRIVING;
      return;
    }
    if (speed == 0 && end - s < 0.001) {
      profile = Profile.standing(s);
      arriveOrWait();
      return;
    }
    profile = route.plan(index, s, speed, end);
    profileStartUs = site.agenda().nowUs();
    driving = true;
    positioned = false;
    state = TruckState.DRIVING;
    batteryTimer.cancel();
    actionTimer.cancel();
    setDriveTimer();
    reviewWait();
    if (speed == 0) {
      site.standing().changed(controller.machine());
    }
  }

  private void setDriveTimer() {
    long now = site.agenda().nowUs();
    boolean more = index + 1 < route.size() && route.mark(index + 1) < profile.end() - 1e-9;
    double t = more ? profile.timeAt(route.mark(index + 1)) : profile.duration();
    long due = Math.max(now, profileStartUs + (long) StrictMath.ceil(t * 1e6));
    driveTimer.set(clock.nowUs() + due - now);
    poseAt(now, pose);
    watch.look(this, due);
  }

  /** At the end of a segment, or at a standstill. */
  private void onDrive() {
    boolean more = index + 1 < route.size() && route.mark(index + 1) < profile.end() - 1e-9;
    count();
    if (more) {
      passNode();
    } else {
      stood();
    }
    controller.changed();
  }

  private void passNode() {
    checkClaim(route.segment(index));
    index++;
    checkClaim(route.segment(index));
    poseAt(site.agenda().nowUs(), pose);
    site.sink()
        .happened(
            new Happened(
                site.agenda().nowUs() / 1000,
                name,
                Happened.Kind.PASS,
                Labels.Label.EMPTY,
                Happened.NO_PLACE,
                Happened.NO_PLACE,
                (int) StrictMath.round(pose.x * 1000),
                (int) StrictMath.round(pose.y * 1000),
                (int) StrictMath.round(pose.heading * 1000)));
    setDriveTimer();
  }

  private void stood() {
    driving = false;
    poseAt(site.agenda().nowUs(), pose);
    checkClaim(route.segment(index));
    if (controller.mode() == Mode.AUTO) {
      arriveOrWait();
    } else if (controller.mode() == Mode.STOPPED) {
      clock.freeze();
    }
    batteryAtRest();
  }

  private void arriveOrWait() {
    driving = false;
    boolean atEnd = released >= route.size() && position() >= route.limit(released) - 0.001;
    if (order == null) {
      state = TruckState.IDLE;
    } else if (!atEnd) {
      state = TruckState.WAITING;
      if (cancelled) {
        endCancelled();
      }
    } else if (positioned) {
      positionedNow();
    } else {
      state = TruckState.DRIVING;
      actionTimer.setAfter(model.positioning());
    }
    batteryAtRest();
  }

  private void onActionTimer() {
    if (state == TruckState.ACTING) {
      count();
      battery.charging(false);
      state = TruckState.DONE;
      order = null;
      batteryAtRest();
      controller.changed();
    } else {
      positioned = true;
      positionedNow();
      controller.changed();
      site.standing().changed(controller.machine());
    }
  }

  private void positionedNow() {
    TruckOrder done = order;
    state = TruckState.ARRIVED;
    if (done == null || done.action() == TruckOrder.Action.NONE || cancelled) {
      order = null;
    } else if (done.action() == TruckOrder.Action.STATION) {
      act(random.lognormal(model.station(), model.variation()));
    } else {
      count();
      battery.charging(true);
      act(battery.secondsTo(done.chargeToPermille()));
    }
    batteryAtRest();
  }

  private void act(double seconds) {
    controller.changed();
    state = TruckState.ACTING;
    actionTimer.setAfter(seconds);
  }

  private void endCancelled() {
    controller.gaveUp(key, Refusal.WITHDRAWN);
    order = null;
    state = TruckState.IDLE;
    reviewWait();
    controller.changed();
  }

  private void onBattery() {
    if (battery.use(0, site.agenda().nowUs())) {
      controller.changed();
    }
    batteryAtRest();
  }

  /** The next mark that the battery passes while standing. */
  private void batteryAtRest() {
    battery.use(0, site.agenda().nowUs());
    double seconds = battery.secondsToMark();
    if (driving || Double.isInfinite(seconds)) {
      batteryTimer.cancel();
    } else {
      batteryTimer.setAfter(seconds + 0.001);
    }
    reviewWait();
  }

  private void halt() {
    count();
    if (!driving) {
      if (controller.mode() == Mode.STOPPED) {
        clock.freeze();
      }
      return;
    }
    double s = position();
    double v = speed();
    profile =
        new Profile.Builder(s, v, 1).stretch(-model.emergency(), v / model.emergency()).build();
    profileStartUs = site.agenda().nowUs();
    setDriveTimer();
  }

  private void goOn() {
    clock.thaw();
    boolean onItsWay = state == TruckState.DRIVING && (driving || !actionTimer.isSet());
    if (onItsWay || state == TruckState.WAITING) {
      count();
      drive(position(), speed());
    }
    reviewWait();
    controller.changed();
  }

  private void boot() {
    if (!driving) {
      batteryAtRest();
    }
    controller.changed();
  }

  private void checkClaim(int segment) {
    if (!site.claims().holds(controller.machine(), segment)) {
      site.auditor().violated(Violation.CLAIM, name, "on segment " + segment + " without a claim");
    }
  }

  /** Takes the driven way since the last call into tally and battery. */
  private void count() {
    double s = position();
    double way = Math.max(0, s - countedS);
    countedS = s;
    tally.drove(way, !bed.isEmpty());
    if (battery.use(way, site.agenda().nowUs())) {
      controller.changed();
    }
  }

  private void reviewWait() {
    tally.waits().waitFor(waitReason(), site.agenda().nowUs());
  }

  private @Nullable WaitReason waitReason() {
    if (controller.mode() != Mode.AUTO) {
      return WaitReason.STOPPED;
    }
    return switch (state) {
      case DRIVING, ACTING -> null;
      case WAITING -> WaitReason.RELEASE;
      case IDLE, ARRIVED, DONE ->
          site.lanes().isHandOver(route.segment(index)) ? WaitReason.CRANE : WaitReason.JOB;
    };
  }

  private boolean isRunning(JobKey asked) {
    return order != null && asked.equals(key);
  }

  private double position() {
    return positionAt(site.agenda().nowUs());
  }

  private double offset() {
    return Math.min(position() - route.mark(index), site.lanes().length(route.segment(index)));
  }

  private double elapsed(long atUs) {
    return (atUs - profileStartUs) * 1e-6;
  }
}

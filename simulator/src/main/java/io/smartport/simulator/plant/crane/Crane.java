package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.audit.CraneTally;
import io.smartport.simulator.plant.audit.WaitReason;
import io.smartport.simulator.plant.cargo.Spot;
import io.smartport.simulator.plant.machine.Controller;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.plant.machine.MachineClock;
import io.smartport.simulator.plant.machine.Mode;
import io.smartport.simulator.plant.machine.Refusal;
import io.smartport.simulator.world.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * A quay or yard crane.
 *
 * <pre>
 * BOX     TO_GIVER -> AT_GIVER (pick permit) -> LOCKED -> TO_TAKER -> AT_TAKER (place permit) -> UNLOCKED
 *         starts at TO_TAKER when the crane holds the very boxes
 * COVER   the same phases; 60 s to pick, 60 s to carry, 60 s to place at the default of 180 s
 * TRAVEL  TRAVELLING -> IDLE
 * refused before it began       reported, nothing moves
 * refused at giver or taker     the order ends, the load stays where it is
 * withdraw  before contact      all axes brake, the order ends, a load stays in the spreader
 *           in contact, giver   ends after LOCKED, with the load
 *           in contact, taker   too late, the order ends UNLOCKED
 * stop      everything shifts by its length
 * restart   the order is dropped in any phase; key, phase, load and place are kept
 * </pre>
 */
public final class Crane {
  private enum Step {
    IDLE,
    MOVING,
    /** Landing, locking or unlocking. */
    CONTACT,
    /** A cover between lock and placing. */
    CARRYING
  }

  private static final int[] NO_BOXES = {};

  private final CraneIdentity identity;
  private final CraneModel model;
  private final CraneSite site;
  private final Rail rail;
  private final SeededRandom random;
  private final MachineClock clock;
  private final CraneAxes axes;
  private final CraneTally tally = new CraneTally();
  private final TechnicalTime technical;
  private final CraneLog log;
  private final Grip grip;
  private final Controller controller;

  private final MachineClock.Timer startTimer;
  private final MachineClock.Timer lowerTimer;
  private final MachineClock.Timer thereTimer;
  private final MachineClock.Timer hoistTimer;
  private final MachineClock.Timer contactTimer;

  private JobKey key = JobKey.NONE;
  private @Nullable CraneOrder running;
  private @Nullable CraneOrder next;
  private CranePhase phase = CranePhase.IDLE;
  private Step step = Step.IDLE;
  private JobKey lastDone = JobKey.NONE;

  private double hoverZ;
  private double contactSeconds;
  private boolean there;
  private boolean lowering;
  private boolean aimsAtTouch;
  private boolean hoistDone;
  private boolean withdrawAfterContact;
  private long standsAtUs;
  private WaitReason idleReason = WaitReason.JOB;

  public Crane(
      CraneIdentity identity, CraneModel model, CraneSite site, Rail rail, SeededRandom random) {
    this.identity = identity;
    this.model = model;
    this.site = site;
    this.rail = rail;
    this.random = random.fork(identity.name());
    this.clock = new MachineClock(site.agenda());
    this.axes = new CraneAxes(model, identity.xMm() * 1e-3, identity.yMm() * 1e-3, model.highest());
    this.technical = new TechnicalTime(tally, axes.state(0));
    this.log = new CraneLog(identity, site, tally);
    this.startTimer = clock.timer(this::startNext);
    this.lowerTimer = clock.timer(this::onLower);
    this.thereTimer = clock.timer(this::onThere);
    this.hoistTimer = clock.timer(this::onHoistDone);
    this.contactTimer = clock.timer(this::onContactDone);
    this.grip = new Grip(site, identity.spreader());
    this.controller =
        new Controller(identity.machine(), site.agenda(), this.random, site.listener());
    tally.waits().waitFor(idleReason, site.agenda().nowUs());
    rail.add(this);
  }

  public String name() {
    return identity.name();
  }

  /** What it did so far. */
  public CraneTally tally() {
    return tally;
  }

  /**
   * Gives an order. Repeating one that is known changes nothing. A crane that is down hears none.
   */
  public void take(CraneOrder order) {
    if (controller.isDown() || isKnown(order.key())) {
      return;
    }
    if (controller.isLate(order.notAfterMachineMs())) {
      controller.refuse(order.key(), Refusal.LATE);
      return;
    }
    if (isLaterAttempt(order)) {
      return;
    }
    if (next != null) {
      controller.refuse(order.key(), Refusal.BUSY);
      return;
    }
    next = order;
    if (running == null) {
      startSoon();
    }
  }

  /**
   * Adds a permit to an order that it works on or keeps. Permits are never taken back singly.
   *
   * @param pick for the giver, else for the taker
   * @param counterpart who is there: its name and its y count, the x stays that of the order
   * @param notAfterMachineMs refused, and counted, when the crane's own clock is later
   */
  public void permit(JobKey permitted, boolean pick, Spot counterpart, long notAfterMachineMs) {
    if (controller.isDown() || controller.isLate(notAfterMachineMs)) {
      return;
    }
    site.auditor().acted(name(), controller.monotonicMs(), notAfterMachineMs);
    if (next != null && next.key().sameJob(permitted)) {
      next = next.permitted(pick, counterpart);
    } else if (running != null && running.key().sameJob(permitted)) {
      int yBefore = grip.target(running).yMm();
      running = running.permitted(pick, counterpart);
      if (step == Step.MOVING
          && running.kind() == CraneOrder.Kind.BOX
          && grip.target(running).yMm() != yBefore) {
        moveTo(
            grip.isEmpty() ? CranePhase.TO_GIVER : CranePhase.TO_TAKER,
            grip.target(running).xMm(),
            grip.target(running).yMm(),
            true);
        return;
      }
      if (running.kind() == CraneOrder.Kind.COVER) {
        tryCover(running);
      } else if (lowering && !aimsAtTouch) {
        aim(running);
      }
      reviewWait();
    }
  }

  /** Takes an order back, see the table of this class. */
  public void withdraw(JobKey withdrawn) {
    if (controller.isDown()) {
      return;
    }
    if (next != null && next.key().equals(withdrawn)) {
      next = null;
      startTimer.cancel();
      controller.refuse(withdrawn, Refusal.WITHDRAWN);
    } else if (running != null && running.key().equals(withdrawn)) {
      if (step == Step.CONTACT) {
        withdrawAfterContact = grip.isEmpty();
      } else {
        brake();
        end(Refusal.WITHDRAWN);
      }
    }
  }

  /** Freezes it for a while; a longer stop replaces a shorter one. */
  public void stop(long durationUs) {
    if (controller.stop(durationUs, this::resume)) {
      clock.freeze();
      reviewWait();
      rail.travelStarts(this);
      controller.changed();
    }
  }

  /** Its controller goes off and starts again after a while. */
  public void restart(long downUs) {
    clock.thaw();
    brake();
    running = null;
    next = null;
    startTimer.cancel();
    step = Step.IDLE;
    withdrawAfterContact = false;
    controller.goDown(downUs, this::boot);
    reviewWait();
    rail.travelStarts(this);
  }

  /**
   * Says why it has no order, for the waits: {@link WaitReason#JOB} or {@link
   * WaitReason#NEIGHBOUR}.
   */
  public void idleReason(WaitReason reason) {
    idleReason = reason;
    reviewWait();
  }

  /** A truck came to stand or drove off: what it waits for may be another thing now. */
  public void truckMoved() {
    if (running != null && there) {
      reviewWait();
    }
  }

  /** Commands that it refused because they came after their end. */
  public long refusedLate() {
    return controller.refusedLate();
  }

  /** What its controller reports. */
  public CraneSnapshot snapshot() {
    Leg.State at = axes.state(clock.nowUs());
    return new CraneSnapshot(
        identity.machine(),
        controller.bootId(),
        controller.monotonicMs(),
        controller.seq(),
        controller.mode(),
        key,
        running != null,
        phase,
        step == Step.CONTACT,
        next == null ? JobKey.NONE : next.key(),
        grip.load(),
        lastDone,
        controller.refused(),
        controller.refusal(),
        mm(at.x()),
        mm(at.y()),
        mm(at.z()));
  }

  Rail.Motion gantryMotion() {
    return new Rail.Motion(
        axes.gantry.profile(), axes.gantry.elapsed(clock.nowUs()), clock.isFrozen());
  }

  /** Now, unless it stands still by order or has yet to come to a stand. */
  private void startSoon() {
    if (clock.isFrozen() || standsAtUs > clock.nowUs()) {
      startTimer.set(Math.max(clock.nowUs(), standsAtUs));
    } else {
      startNext();
    }
  }

  private void startNext() {
    CraneOrder order = next;
    next = null;
    if (order == null) {
      return;
    }
    if (controller.isLate(order.notAfterMachineMs())) {
      controller.refuse(order.key(), Refusal.LATE);
      return;
    }
    site.auditor().acted(name(), controller.monotonicMs(), order.notAfterMachineMs());
    running = order;
    key = order.key();
    if (order.kind() == CraneOrder.Kind.TRAVEL) {
      moveTo(CranePhase.TRAVELLING, order.to().xMm(), mm(axes.state(clock.nowUs()).y()), false);
    } else if (grip.holdsOther(order)) {
      end(Refusal.OTHER_LOAD);
    } else if (order.kind() == CraneOrder.Kind.COVER) {
      startCover(order);
    } else if (!grip.isEmpty()) {
      moveTo(CranePhase.TO_TAKER, order.to().xMm(), order.to().yMm(), true);
    } else {
      moveTo(CranePhase.TO_GIVER, order.from().xMm(), order.from().yMm(), true);
    }
  }

  private void moveTo(CranePhase towards, int xMm, int yMm, boolean touches) {
    long now = clock.nowUs();
    double x = xMm * 1e-3;
    double y = yMm * 1e-3;
    Leg.Load hanging = hanging();
    Leg leg = Leg.plan(model, axes.state(now), x, y, hanging, site.obstacles());
    axes.start(leg, now);
    step = Step.MOVING;
    phase = towards;
    there = false;
    lowering = false;
    aimsAtTouch = false;
    hoistDone = false;
    hoverZ = leg.hoverZ();
    hoistTimer.cancel();
    thereTimer.setAfter(leg.thereAt());
    if (touches) {
      lowerTimer.setAfter(leg.lowerAt());
    }
    Leg ideal = Leg.plan(model, technical.last(), x, y, hanging, site.obstacles());
    technical.leg(
        touches ? ideal.secondsTo(touchZ(), model.hoist(!grip.isEmpty())) : ideal.thereAt());
    if (leg.gantry().duration() > 0) {
      rail.travelStarts(this);
    }
    reviewWait();
    controller.changed();
  }

  private void onLower() {
    if (running != null) {
      lowering = true;
      aim(running);
    }
  }

  private void aim(CraneOrder order) {
    aimsAtTouch = grip.isPermitted(order);
    hoistDone = false;
    double goal = aimsAtTouch ? touchZ() : Math.max(hoverZ, touchZ());
    hoistTimer.set(axes.hoistTo(goal, !grip.isEmpty(), clock.nowUs()));
  }

  private void onHoistDone() {
    hoistDone = true;
    tryTouch();
    reviewWait();
  }

  private void onThere() {
    CraneOrder order = running;
    if (order == null) {
      return;
    }
    there = true;
    if (order.kind() == CraneOrder.Kind.TRAVEL) {
      technical.done(0, axes.state(clock.nowUs()));
      finish(CranePhase.IDLE);
      return;
    }
    phase = phase == CranePhase.TO_GIVER ? CranePhase.AT_GIVER : CranePhase.AT_TAKER;
    controller.changed();
    if (order.kind() == CraneOrder.Kind.COVER) {
      tryCover(order);
    } else {
      tryTouch();
    }
    reviewWait();
  }

  private void tryTouch() {
    CraneOrder order = running;
    if (order == null || step != Step.MOVING || !there || !hoistDone || !aimsAtTouch) {
      return;
    }
    Refusal problem = grip.contactProblem(order);
    if (problem != Refusal.NONE) {
      end(problem);
      return;
    }
    boolean onTruck = grip.isOnTruck(order);
    contactSeconds =
        random.lognormal(onTruck ? model.landOnTruck() : model.land(), model.variation())
            + random.lognormal(onTruck ? model.lockOnTruck() : model.lock(), model.variation());
    step = Step.CONTACT;
    contactTimer.setAfter(contactSeconds);
  }

  private void startCover(CraneOrder order) {
    boolean holds = !grip.isEmpty();
    moveTo(
        holds ? CranePhase.TO_TAKER : CranePhase.TO_GIVER,
        (holds ? order.to() : order.from()).xMm(),
        mm(axes.state(clock.nowUs()).y()),
        false);
  }

  private void tryCover(CraneOrder order) {
    if (step != Step.MOVING || !there || !grip.isPermitted(order)) {
      return;
    }
    Refusal problem = grip.contactProblem(order);
    if (problem != Refusal.NONE) {
      end(problem);
      return;
    }
    carry(Step.CONTACT, grip.target(order));
  }

  private void carry(Step carrying, Spot towards) {
    step = carrying;
    contactSeconds = model.cover() / 3;
    double raised = carrying == Step.CARRYING ? model.clearance() : 0;
    axes.carry(towards.yMm() * 1e-3, towards.zMm() * 1e-3 + raised, contactSeconds, clock.nowUs());
    contactTimer.setAfter(contactSeconds);
  }

  private void onContactDone() {
    CraneOrder order = running;
    if (order == null) {
      return;
    }
    if (step == Step.CARRYING) {
      step = Step.MOVING;
      onThere();
      return;
    }
    Refusal problem = grip.contactProblem(order);
    if (problem != Refusal.NONE) {
      end(problem);
    } else if (grip.isEmpty()) {
      locked(order);
    } else {
      unlocked(order);
    }
  }

  private void locked(CraneOrder order) {
    log.lifted(order);
    grip.lift(order);
    boolean cover = order.kind() == CraneOrder.Kind.COVER;
    technical.locked(cover ? 2 * contactSeconds : contactSeconds, axes.state(clock.nowUs()));
    phase = CranePhase.LOCKED;
    step = Step.MOVING;
    controller.changed();
    if (withdrawAfterContact) {
      end(Refusal.WITHDRAWN);
    } else if (cover) {
      technical.leg(0);
      phase = CranePhase.TO_TAKER;
      there = false;
      carry(Step.CARRYING, order.to());
      controller.changed();
    } else {
      moveTo(CranePhase.TO_TAKER, order.to().xMm(), order.to().yMm(), true);
    }
  }

  private void unlocked(CraneOrder order) {
    grip.land(order);
    technical.done(contactSeconds, axes.state(clock.nowUs()));
    log.landed(order);
    finish(CranePhase.UNLOCKED);
  }

  private void finish(CranePhase last) {
    lastDone = key;
    endOrder(last);
  }

  /** Ends the running order without having done it. */
  private void end(Refusal reason) {
    controller.gaveUp(key, reason);
    endOrder(phase);
  }

  private void endOrder(CranePhase last) {
    running = null;
    withdrawAfterContact = false;
    step = Step.IDLE;
    phase = last;
    there = false;
    controller.changed();
    if (next != null) {
      startSoon();
    } else if (last == CranePhase.UNLOCKED) {
      raise();
    }
    reviewWait();
  }

  /** Nothing to do: get clear of what was set down. */
  private void raise() {
    Leg.State at = axes.state(clock.nowUs());
    Leg here = Leg.plan(model, at, at.x(), at.y(), hanging(), site.obstacles());
    axes.hoistTo(here.hoverZ(), false, clock.nowUs());
  }

  private void brake() {
    lowerTimer.cancel();
    thereTimer.cancel();
    hoistTimer.cancel();
    contactTimer.cancel();
    standsAtUs = axes.brake(!grip.isEmpty(), clock.nowUs());
  }

  private void resume() {
    clock.thaw();
    rail.travelStarts(this);
    reviewWait();
    controller.changed();
  }

  private void boot() {
    reviewWait();
    controller.changed();
  }

  private void reviewWait() {
    tally.waits().waitFor(waitReason(), site.agenda().nowUs());
  }

  private @Nullable WaitReason waitReason() {
    CraneOrder order = running;
    if (controller.mode() != Mode.AUTO) {
      return WaitReason.STOPPED;
    }
    if (order == null) {
      return startTimer.isSet() ? null : idleReason;
    }
    boolean hovers =
        step == Step.MOVING && there && (hoistDone || order.kind() == CraneOrder.Kind.COVER);
    if (!hovers || grip.isPermitted(order)) {
      return null;
    }
    if (!grip.lacksTruck(order)) {
      return WaitReason.COMMAND;
    }
    return grip.isEmpty() ? WaitReason.GIVER_TRUCK : WaitReason.TAKER_TRUCK;
  }

  private double touchZ() {
    return running == null ? hoverZ : grip.touchZ(running);
  }

  private Leg.Load hanging() {
    return grip.hanging(running == null ? NO_BOXES : running.boxes());
  }

  /** A later attempt at what it does, has done or keeps: that goes on under the new name. */
  private boolean isLaterAttempt(CraneOrder order) {
    if (running != null && running.key().sameJob(order.key())) {
      running = running.under(order);
      key = order.key();
    } else if (lastDone.sameJob(order.key())) {
      lastDone = order.key();
      key = running == null ? order.key() : key;
    } else if (next != null && next.key().sameJob(order.key())) {
      next = order;
    } else {
      return false;
    }
    controller.changed();
    return true;
  }

  private boolean isKnown(JobKey asked) {
    return asked.equals(lastDone)
        || asked.isBefore(key)
        || asked.isBefore(lastDone)
        || controller.refusedForGood(asked)
        || (running != null && asked.equals(key))
        || (next != null && (asked.equals(next.key()) || asked.isBefore(next.key())));
  }

  private static int mm(double metres) {
    return (int) StrictMath.round(metres * 1000);
  }
}

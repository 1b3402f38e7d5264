package io.smartport.simulator.plant.machine;

import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.Happening;
import io.smartport.simulator.world.SeededRandom;

/** The computer on a machine: its mode, its boots, its own milliseconds, and what it refused. */
public final class Controller {
  private final int machine;
  private final Agenda agenda;
  private final SeededRandom random;
  private final MachineListener listener;

  private Mode mode = Mode.AUTO;
  private long bootId;
  private long bootAtUs;
  private long seq;
  private long backHandle = Agenda.NONE;
  private long backAtUs;
  private boolean held;
  private JobKey refused = JobKey.NONE;
  private Refusal refusal = Refusal.NONE;
  private long refusedLate;

  /** Just booted. */
  public Controller(int machine, Agenda agenda, SeededRandom random, MachineListener listener) {
    this.machine = machine;
    this.agenda = agenda;
    this.random = random;
    this.listener = listener;
    this.bootId = newBootId();
  }

  public int machine() {
    return machine;
  }

  public Mode mode() {
    return mode;
  }

  public boolean isDown() {
    return mode == Mode.DOWN;
  }

  public long bootId() {
    return bootId;
  }

  /** Milliseconds since its boot; they run on while it is stopped. */
  public long monotonicMs() {
    return (agenda.nowUs() - bootAtUs) / 1000;
  }

  /** Counts the changes of this boot. */
  public long seq() {
    return seq;
  }

  /** The last order that it refused or gave up. */
  public JobKey refused() {
    return refused;
  }

  public Refusal refusal() {
    return refusal;
  }

  /** Whether it refused this for a reason that lasts. */
  public boolean refusedForGood(JobKey key) {
    return key.equals(refused) && refusal != Refusal.BUSY;
  }

  /** Whether a command that ended at this own time must be refused now; counts it then. */
  public boolean isLate(long notAfterMachineMs) {
    boolean late = monotonicMs() > notAfterMachineMs;
    if (late) {
      refusedLate++;
    }
    return late;
  }

  /** Commands that came after their end. */
  public long refusedLate() {
    return refusedLate;
  }

  /** Notes a refusal and reports it. */
  public void refuse(JobKey key, Refusal why) {
    gaveUp(key, why);
    changed();
  }

  /** Notes a refusal that is reported with the rest. */
  public void gaveUp(JobKey key, Refusal why) {
    refused = key;
    refusal = why;
  }

  /**
   * Stops the machine for a while.
   *
   * @return false when it is down or a longer stop is running
   */
  public boolean stop(long durationUs, Happening resumed) {
    long untilUs = agenda.nowUs() + durationUs;
    if (isDown() || (mode == Mode.STOPPED && untilUs <= backAtUs)) {
      return false;
    }
    mode = Mode.STOPPED;
    backLater(
        untilUs,
        () -> {
          backHandle = Agenda.NONE;
          goOn(resumed);
        });
    return true;
  }

  /**
   * Stops the machine until {@link #letGo}.
   *
   * @return false when it is down or stands already
   */
  public boolean hold() {
    if (isDown()) {
      return false;
    }
    held = true;
    boolean wasRunning = mode == Mode.AUTO;
    mode = Mode.STOPPED;
    return wasRunning;
  }

  /** Ends a hold; a stop that has not ended yet goes on. */
  public void letGo(Happening resumed) {
    if (held) {
      held = false;
      goOn(resumed);
    }
  }

  private void goOn(Happening resumed) {
    if (mode == Mode.STOPPED && !held && backHandle == Agenda.NONE) {
      mode = Mode.AUTO;
      resumed.happen();
    }
  }

  /** Goes off, and boots after a while. */
  public void goDown(long downUs, Happening booted) {
    mode = Mode.DOWN;
    held = false;
    backLater(
        agenda.nowUs() + downUs,
        () -> {
          backHandle = Agenda.NONE;
          mode = Mode.AUTO;
          bootId = newBootId();
          bootAtUs = agenda.nowUs();
          seq = 0;
          booted.happen();
        });
  }

  /** Tells the listener that there is something to report. */
  public void changed() {
    seq++;
    listener.changed(machine);
  }

  private void backLater(long atUs, Happening happening) {
    agenda.cancel(backHandle);
    backAtUs = atUs;
    backHandle = agenda.at(atUs, happening);
  }

  private long newBootId() {
    return random.nextLong() >>> 1;
  }
}

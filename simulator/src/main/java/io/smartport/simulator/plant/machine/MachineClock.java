package io.smartport.simulator.plant.machine;

import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.Happening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A machine's own time in microseconds. While frozen it stands still and its timers wait, so that a
 * stopped machine goes on exactly where it was: every motion and handling shifts by the length of
 * the stop.
 */
public final class MachineClock {
  private final Agenda agenda;
  private final List<Timer> timers = new ArrayList<>();
  private long behindUs;
  private long frozenAtUs = -1;
  private long armed;

  public MachineClock(Agenda agenda) {
    this.agenda = agenda;
  }

  /** Machine time, us. */
  public long nowUs() {
    return isFrozen() ? frozenAtUs : agenda.nowUs() - behindUs;
  }

  public boolean isFrozen() {
    return frozenAtUs >= 0;
  }

  /** Stops the clock; nothing of this machine happens until {@link #thaw()}. */
  public void freeze() {
    if (!isFrozen()) {
      frozenAtUs = nowUs();
      timers.forEach(Timer::disarm);
    }
  }

  /** Lets it run on. */
  public void thaw() {
    if (isFrozen()) {
      behindUs = agenda.nowUs() - frozenAtUs;
      frozenAtUs = -1;
      timers.stream()
          .filter(Timer::isSet)
          .sorted(Comparator.comparingLong((Timer t) -> t.dueUs).thenComparingLong(t -> t.order))
          .forEach(Timer::arm);
    }
  }

  /** A timer of this machine that does {@code happening} whenever it fires. */
  public Timer timer(Happening happening) {
    Timer timer = new Timer(happening);
    timers.add(timer);
    return timer;
  }

  /** One re-usable alarm in machine time. */
  public final class Timer {
    private static final long NEVER = Long.MAX_VALUE;

    private final Happening happening;
    private final Happening firing = this::fire;
    private long handle = Agenda.NONE;
    private long dueUs = NEVER;
    private long order;

    private Timer(Happening happening) {
      this.happening = happening;
    }

    /** Sets it (anew) to a machine time, us; one in the past fires now. */
    public void set(long machineUs) {
      disarm();
      dueUs = Math.max(machineUs, nowUs());
      order = armed++;
      if (!isFrozen()) {
        arm();
      }
    }

    /** Sets it to a delay in seconds, rounded to microseconds. */
    public void setAfter(double seconds) {
      set(nowUs() + StrictMath.round(seconds * 1e6));
    }

    public void cancel() {
      disarm();
      dueUs = NEVER;
    }

    public boolean isSet() {
      return dueUs != NEVER;
    }

    private void arm() {
      handle = agenda.at(dueUs + behindUs, firing);
    }

    private void disarm() {
      agenda.cancel(handle);
      handle = Agenda.NONE;
    }

    private void fire() {
      handle = Agenda.NONE;
      dueUs = NEVER;
      happening.happen();
    }
  }
}

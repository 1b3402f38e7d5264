package io.smartport.tos.dispatch;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.WorkEvent;

/** Lets everything go on that can: after each message, once its facts have gone down. */
public final class Dispatch {
  private final Slices slices;
  private final SlotChoice slots;
  private final TruckChoice trucks;
  private final TruckMissions missions;
  private final Recovery recovery;
  private final LoadComparison loads;
  private DispatchPolicy policy = DispatchPolicy.DEFAULT;

  public Dispatch(Slices slices, CompiledSite site) {
    this.slices = slices;
    this.slots = new SlotChoice(slices, site);
    this.trucks = new TruckChoice(slices);
    this.missions = new TruckMissions(slices);
    this.recovery = new Recovery(slices, slots, site);
    this.loads = new LoadComparison(slices, recovery);
  }

  public void configure(DispatchPolicy newPolicy) {
    policy = newPolicy;
  }

  /** What machines say that they carry. */
  public LoadComparison loads() {
    return loads;
  }

  /** What people do about incidents. */
  public Recovery recovery() {
    return recovery;
  }

  /** A state of {@code work} changed. */
  public void on(WorkEvent event, int subject) {
    switch (event) {
      case TRANSFERRED -> {
        int move = slices.work().state().exchanges.move(subject);
        if (slices.work().state().moves.kind(move).isOut()
            && subject == slices.work().state().moves.exchange(move, 0)
            && PlaceCode.kind(slices.work().state().moves.to(move)) == PlaceCode.ANY_SLOT) {
          slots.choose(move);
        }
        missions.transferred(subject);
      }
      case BOTH_READY -> {
        slices.quay().jobs().bothReady(subject);
        slices.yard().cranes().jobs().bothReady(subject);
      }
      case MOVE_DONE -> {
        if (slices.work().state().moves.kind(subject) == MoveKind.RESTOW_OUT) {
          slices.yard().want(slices.work().state().moves.box(subject));
        }
      }
      case LEG_DONE -> recovery.craneIsFree(slices.work().state().legs.move(subject));
      case JOB_ENDED -> recovery.craneIsFree(slices.work().state().jobs.move(subject));
      case INCIDENT_CHANGED -> recovery.incidentChanged(subject);
      case MOVE_FREE -> {}
    }
  }

  /**
   * Goes on with what can go on now.
   *
   * @param changed something happened that may let a standing truck go on
   */
  public void advance(boolean changed) {
    boolean mayTrucksGoOn = changed;
    do {
      if (mayTrucksGoOn) {
        letTrucksGoOn();
      }
      // No message tells trucks of a crane that is barred no more, or that turned to another bay.
      mayTrucksGoOn = slices.quay().advance();
    } while (mayTrucksGoOn);
    slices.yard().cranes().advance();
    slices.work().events().drainTo(this::on);
    slices.transport().extendAll();
  }

  private void letTrucksGoOn() {
    boolean again = true;
    while (again) {
      again = trucks.send(policy);
      again |= missions.advance(policy);
      slices.work().events().drainTo(this::on);
    }
  }
}

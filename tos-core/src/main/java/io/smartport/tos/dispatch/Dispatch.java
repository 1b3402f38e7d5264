package io.smartport.tos.dispatch;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.work.MoveKind;
import io.smartport.tos.work.WorkEvent;

/** Lets everything go on that can: after each message, once its facts have gone down. */
public final class Dispatch {
  private final Slices slices;
  private final SlotChoice slots;
  private final TruckChoice trucks;
  private final TruckMissions missions;
  private DispatchPolicy policy = DispatchPolicy.DEFAULT;

  public Dispatch(Slices slices, CompiledSite site) {
    this.slices = slices;
    this.slots = new SlotChoice(slices, site);
    this.trucks = new TruckChoice(slices);
    this.missions = new TruckMissions(slices);
  }

  public void configure(DispatchPolicy newPolicy) {
    policy = newPolicy;
  }

  /** A person made room: the move's slot is chosen again. */
  public void chooseSlotAgain(int move) {
    slots.choose(move);
  }

  /** A state of {@code work} changed. */
  public void on(WorkEvent event, int subject) {
    switch (event) {
      case TRANSFERRED -> {
        int move = slices.work().state().exchanges.move(subject);
        if (slices.work().state().moves.kind(move).isOut()
            && subject == slices.work().state().moves.exchange(move, 0)) {
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
      case MOVE_FREE, LEG_DONE, MOVE_RELEASED -> {}
    }
  }

  /**
   * Goes on with what can go on now.
   *
   * @param changed something happened that may let a standing truck go on
   */
  public void advance(boolean changed) {
    if (changed) {
      boolean again = true;
      while (again) {
        again = trucks.send(policy);
        again |= missions.advance(policy);
        slices.work().events().drainTo(this::on);
      }
    }
    slices.quay().advance();
    slices.yard().cranes().advance();
    slices.work().events().drainTo(this::on);
    slices.transport().extendAll();
  }
}

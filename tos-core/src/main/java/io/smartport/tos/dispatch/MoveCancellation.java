package io.smartport.tos.dispatch;

import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.transport.Fleet;
import io.smartport.tos.work.Dependants;
import io.smartport.tos.work.Incident;
import io.smartport.tos.work.IncidentKind;
import io.smartport.tos.work.Moves;
import io.smartport.tos.work.Objection;
import org.agrona.collections.IntArrayList;

/**
 * Ends moves early, with all that cannot be done without them. A crane's job is taken back first;
 * the move ends when the crane has come to a safe end. The box stays with its last confirmed
 * custodian; when that is a machine, it holds a load without a job, and a person is asked again.
 */
final class MoveCancellation {
  private final Slices slices;
  private final Moves moves;
  private final Dependants dependants;

  MoveCancellation(Slices slices) {
    this.slices = slices;
    this.moves = slices.work().state().moves;
    this.dependants = new Dependants(slices.work());
  }

  Objection cancel(int move) {
    if (move < 0) {
      return Objection.NO_MOVE;
    }
    if (moves.state(move).isFinal()) {
      return Objection.MOVE_IS_OVER;
    }
    IntArrayList all = dependants.of(move);
    for (int i = 0; i < all.size(); i++) {
      slices.work().beginCancel(all.getInt(i));
      boolean isWithdrawn =
          slices.quay().jobs().withdraw(all.getInt(i))
              || slices.yard().cranes().jobs().withdraw(all.getInt(i));
      if (!isWithdrawn) {
        end(all.getInt(i));
      }
    }
    return Objection.NONE;
  }

  /** The crane of a move has no job for it any more. */
  void craneIsFree(int move) {
    if (move >= 0
        && moves.isCancelling(move)
        && !moves.state(move).isFinal()
        && !slices.quay().jobs().isBusyWith(move)
        && !slices.yard().cranes().jobs().isBusyWith(move)) {
      end(move);
    }
  }

  private void end(int move) {
    int box = moves.box(move);
    long place = slices.work().boxes().place.get(box);
    slices.yard().corrections().cancel(move);
    slices.quay().cancel(move);
    Fleet fleet = slices.transport().fleet();
    for (int truck = 0; truck < fleet.rows(); truck++) {
      if (fleet.move(truck) == move) {
        slices.transport().serve(truck, -1);
        slices.quay().addTruck(slices.quay().craneOf(move), -1);
      }
    }
    slices.work().cancel(move);
    int kind = PlaceCode.kind(place);
    if (kind == PlaceCode.TRUCK || kind == PlaceCode.CRANE) {
      int machine = PlaceCode.owner(place);
      slices
          .work()
          .incidents()
          .open(Incident.ofMachine(IncidentKind.LOAD_WITHOUT_JOB, machine, place).with(-1, box));
    }
  }
}

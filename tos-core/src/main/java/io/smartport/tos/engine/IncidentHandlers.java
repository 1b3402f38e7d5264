package io.smartport.tos.engine;

import io.smartport.tos.dispatch.Recovery;
import io.smartport.tos.message.IncidentHandledDecoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.work.Incidents;
import io.smartport.tos.work.Objection;
import org.agrona.DirectBuffer;

/** What controllers do about incidents. */
final class IncidentHandlers {
  private final EngineState state;
  private final IncidentHandledDecoder handled = new IncidentHandledDecoder();

  IncidentHandlers(EngineState state) {
    this.state = state;
  }

  /** What the last refusal speaks of: the incident. */
  long refusedSubject() {
    return handled.incident();
  }

  Refusal handled(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    handled.wrapAndApplyHeader(b, at, header);
    int incident = handled.incident();
    Incidents incidents = state.work.incidents;
    if (incident < 0 || incident >= incidents.rows() || !incidents.isOpen(incident)) {
      return Refusal.UNKNOWN_INCIDENT;
    }
    Recovery recovery = t.dispatch.recovery();
    return switch (handled.action()) {
      case CLAIM -> {
        t.work.incidents().claim(incident);
        yield Refusal.NONE;
      }
      case CONFIRM_BOX_AT -> refusal(recovery.confirmBoxAt(incident, handled.place()));
      case RETRY_LEG -> refusal(recovery.retryLeg(incident));
      case CANCEL_MOVE -> refusal(recovery.cancelMove(incident));
      case RELEASE_AREA -> refusal(recovery.releaseArea(incident));
      case NULL_VAL -> Refusal.UNKNOWN_CODE;
    };
  }

  private static Refusal refusal(Objection objection) {
    return switch (objection) {
      case NONE -> Refusal.NONE;
      case NO_BOX -> Refusal.NO_BOX;
      case NO_MOVE -> Refusal.NO_MOVE;
      case MOVE_IS_OVER -> Refusal.MOVE_IS_OVER;
      case NO_SUCH_PLACE -> Refusal.NO_SUCH_PLACE;
      case PLACE_TAKEN -> Refusal.PLACE_TAKEN;
      case NOT_ON_TOP -> Refusal.NOT_ON_TOP;
      case NOT_ON_ITS_WAY -> Refusal.NOT_ON_ITS_WAY;
      case LEG_IS_DONE -> Refusal.LEG_IS_DONE;
      case CRANE_AT_WORK -> Refusal.CRANE_AT_WORK;
      case TRUCK_TAKEN -> Refusal.TRUCK_TAKEN;
    };
  }
}

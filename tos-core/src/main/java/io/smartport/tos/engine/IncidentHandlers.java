package io.smartport.tos.engine;

import io.smartport.tos.message.IncidentHandledDecoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.work.IncidentKind;
import io.smartport.tos.work.Incidents;
import org.agrona.DirectBuffer;

/** What controllers do about incidents. */
final class IncidentHandlers {
  private final EngineState state;
  private final IncidentHandledDecoder handled = new IncidentHandledDecoder();

  IncidentHandlers(EngineState state) {
    this.state = state;
  }

  Refusal handled(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    handled.wrapAndApplyHeader(b, at, header);
    int incident = handled.incident();
    Incidents incidents = state.work.incidents;
    if (incident < 0
        || incident >= incidents.rows()
        || incidents.state(incident) == Incidents.RESOLVED) {
      return Refusal.UNKNOWN_INCIDENT;
    }
    switch (handled.action()) {
      case CLAIM -> t.work.claimIncident(incident);
      case RETRY_LEG -> {
        t.work.resolveIncident(incident);
        if (incidents.kind(incident) == IncidentKind.NO_SLOT) {
          t.dispatch.chooseSlotAgain(incidents.move(incident));
        }
      }
      case RELEASE_AREA -> t.work.resolveIncident(incident);
      case CONFIRM_BOX_AT, CANCEL_MOVE, NULL_VAL -> {
        return Refusal.UNKNOWN_CODE;
      }
    }
    return Refusal.NONE;
  }
}

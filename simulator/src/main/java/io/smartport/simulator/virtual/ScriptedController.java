package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.cargo.Custody;
import io.smartport.tos.message.IncidentAction;
import io.smartport.tos.message.IncidentHandledEncoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.work.IncidentKind;
import io.smartport.tos.work.Incidents;
import io.smartport.tos.work.WorkState;
import org.agrona.ExpandableArrayBuffer;

/**
 * A controller who goes through the open incidents: looks where the box really is and says so, has
 * an area released that is clear, and lets everything else be tried again.
 */
public final class ScriptedController {
  private final VirtualCore core;
  private final Custody custody;
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(64);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final IncidentHandledEncoder handled = new IncidentHandledEncoder();

  ScriptedController(VirtualCore core, Custody custody) {
    this.core = core;
    this.custody = custody;
  }

  void resolveAll() {
    for (int incident : core.counts().openIncidents()) {
      resolve(incident);
    }
  }

  private void resolve(int incident) {
    WorkState work = core.engine().state().work();
    Incidents incidents = work.incidents;
    IncidentAction action = actionFor(incidents.kind(incident));
    boolean wantsPlace = action == IncidentAction.CONFIRM_BOX_AT;
    send(incident, action, wantsPlace ? custody.placeOf(incidents.box(incident)) : 0);
  }

  /** What a controller does who can see the terminal. */
  public static IncidentAction actionFor(IncidentKind kind) {
    return switch (kind) {
      case LOAD_WITHOUT_JOB, BOX_WITH_NEITHER_SIDE, CUSTODY_DISAGREES ->
          IncidentAction.CONFIRM_BOX_AT;
      case TRUCK_OUTSIDE_CLAIMS -> IncidentAction.RELEASE_AREA;
      case JOB_REFUSED, NO_SLOT -> IncidentAction.RETRY_LEG;
    };
  }

  /** Does one thing about an incident. */
  void send(int incident, IncidentAction action, long place) {
    handled.wrapAndApplyHeader(buffer, 0, header).incident(incident).action(action).place(place);
    core.sendOwn(buffer, MessageHeaderEncoder.ENCODED_LENGTH + handled.encodedLength());
  }
}

package io.smartport.simulator.plc.space;

import io.smartport.simulator.plc.control.Claim;
import io.smartport.simulator.plc.control.JobOrder;
import io.smartport.simulator.plc.control.Permit;
import io.smartport.simulator.plc.control.RefusalCode;

/**
 * What clients can do to a crane. Called on threads of the server, also at the same time.
 *
 * <p>{@code session} is the same object as long as a client's session lasts.
 */
public interface CraneCommands {
  /** Takes a job order and starts it when the crane is free. */
  RefusalCode start(Object session, JobOrder order);

  /** The counterpart of an exchange is there. */
  RefusalCode permit(Object session, Permit permit);

  /** Takes a job order back. */
  RefusalCode abort(Object session, String orderId);

  /** A gateway's heartbeat. */
  RefusalCode claim(Object session, Claim claim);

  /** A command that could not be read, and why. */
  RefusalCode unreadable(String problem);
}

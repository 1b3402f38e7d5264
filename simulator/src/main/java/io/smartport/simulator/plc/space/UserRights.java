package io.smartport.simulator.plc.space;

import org.eclipse.milo.opcua.sdk.server.Session;

/** Who may do more than read. */
@FunctionalInterface
public interface UserRights {
  /** Whether the user of a session may write and call. */
  boolean mayOperate(Session session);
}

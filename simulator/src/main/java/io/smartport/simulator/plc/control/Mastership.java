package io.smartport.simulator.plc.control;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which gateway holds the crane. Thread-safe.
 *
 * <pre>
 * claim of                 crane free or master silent   another master alive
 * the master               -                             takes (also from a new session)
 * another, term higher     takes                         takes
 * another, term not higher takes                         NOT_MASTER
 * any, term below highest  OLD_TERM                      OLD_TERM
 * </pre>
 *
 * Term 0 means that the gateway has not heard a core yet; it is below none. Only a counter that
 * moves keeps a master alive, whatever the state of its connection.
 */
public final class Mastership {
  private static final int MISSED_HEARTBEATS = 3;

  private final PlcMemory memory;
  private final LongSupplier wallMs;
  private final long heartbeatMs;
  private @Nullable Object holder;
  private String master = "";
  private long counter;
  private long heardAtMs;

  /**
   * @param wallMs monotonic wall time
   * @param heartbeatMs period in which a gateway beats
   */
  public Mastership(PlcMemory memory, LongSupplier wallMs, long heartbeatMs) {
    this.memory = memory;
    this.wallMs = wallMs;
    this.heartbeatMs = heartbeatMs;
  }

  /**
   * A heartbeat came in.
   *
   * @param session who sent it; commands are taken from the same one only
   */
  public synchronized RefusalCode claim(Object session, Claim claim) {
    if (claim.master().isEmpty()) {
      return RefusalCode.BAD_PARAMETER;
    }
    if (claim.term() > 0 && claim.term() < memory.term()) {
      return RefusalCode.OLD_TERM;
    }
    boolean isMaster = claim.master().equals(master);
    if (!isMaster && isAlive() && claim.term() <= memory.term()) {
      return RefusalCode.NOT_MASTER;
    }
    boolean moved = !isMaster || !session.equals(holder) || claim.counter() != counter;
    holder = session;
    master = claim.master();
    counter = claim.counter();
    memory.heardTerm(claim.term());
    if (moved) {
      heardAtMs = wallMs.getAsLong();
    }
    return RefusalCode.NONE;
  }

  /**
   * May this session command now?
   *
   * @param term of the core that sent the command
   */
  public synchronized RefusalCode check(Object session, int term) {
    RefusalCode refusal = check(session);
    if (refusal == RefusalCode.NONE && term < memory.term()) {
      return RefusalCode.OLD_TERM;
    }
    if (refusal == RefusalCode.NONE) {
      memory.heardTerm(term);
    }
    return refusal;
  }

  /** The same for a command that carries no term: that of the heartbeat counts. */
  public synchronized RefusalCode check(Object session) {
    return session.equals(holder) && isAlive() ? RefusalCode.NONE : RefusalCode.NOT_MASTER;
  }

  /** Who holds the crane; empty for nobody. */
  public synchronized String master() {
    return isAlive() ? master : "";
  }

  private boolean isAlive() {
    return holder != null && wallMs.getAsLong() - heardAtMs <= MISSED_HEARTBEATS * heartbeatMs;
  }
}

package io.smartport.gateway.opcua;

import java.util.concurrent.CompletableFuture;

/** The heartbeats of this gateway to one PLC, which claim the crane. Links' thread only. */
final class PlcClaims {
  private final String master;
  private int term;
  private long beats;

  PlcClaims(String master) {
    this.master = master;
  }

  /** Highest term of a core that was heard; 0 when none was. */
  int term() {
    return term;
  }

  /** A core of this term is at work; the next heartbeat says so. */
  void heard(int coreTerm) {
    term = Math.max(term, coreTerm);
  }

  /** Beats; true when the PLC takes the claim. */
  CompletableFuture<Boolean> beat(PlcSession session) {
    return session.claim(master, term, ++beats);
  }

  /** A command of a new core follows a heartbeat that tells the PLC of that core. */
  CompletableFuture<Boolean> raise(PlcSession session, int coreTerm) {
    if (coreTerm <= term) {
      return CompletableFuture.completedFuture(true);
    }
    heard(coreTerm);
    return beat(session);
  }
}

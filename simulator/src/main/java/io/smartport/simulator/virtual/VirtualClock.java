package io.smartport.simulator.virtual;

import io.smartport.simulator.world.Agenda;

/** Site time from virtual time. */
record VirtualClock(Agenda agenda, long startMs) {
  long nowMs() {
    return startMs + agenda.nowUs() / 1_000;
  }

  long toAgendaUs(long siteMs) {
    return Math.max(agenda.nowUs(), (siteMs - startMs) * 1_000);
  }
}

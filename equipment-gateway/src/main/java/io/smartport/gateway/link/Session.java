package io.smartport.gateway.link;

/**
 * Whether a machine is in session, which run of it, and its clock.
 *
 * <pre>
 * state      reading, new boot   reading, newer   reading, older   reading, former boot   silence
 * SILENT     READ, report        READ, report     (ignored)        (ignored)              (stays)
 * READ       READ, report        READ, compare    (ignored)        (ignored)              SILENT, lost
 * </pre>
 *
 * Nothing is sent to a machine that is SILENT: it was not read since it came.
 */
final class Session {
  /** No clock drifts faster than 1 ms a second. */
  private static final long DRIFTS_LESS_THAN_1_IN = 1_000;

  private boolean read;
  private boolean reportWanted;
  private long bootId;
  private long formerBootId;
  private long sequence = -1;
  private long machineAheadMs;
  private long heardAtMs;
  private int term;
  private long droppedSilent;
  private long droppedOldTerm;

  /** What to do with a reading. */
  enum Verdict {
    IGNORE,
    COMPARE,
    REPORT
  }

  /**
   * @param nowMs site time
   */
  Verdict take(long newBootId, long newSequence, long monotonicMs, long nowMs) {
    boolean sameBoot = newBootId == bootId;
    // A reading of the run before the last restart was overtaken on its way: it is no new run.
    boolean isFormer = !sameBoot && newBootId == formerBootId;
    if (isFormer || (sameBoot && newSequence < sequence)) {
      return Verdict.IGNORE;
    }
    boolean repeated = sameBoot && newSequence == sequence;
    if (repeated && read && !reportWanted) {
      return Verdict.IGNORE;
    }
    if (!sameBoot) {
      formerBootId = bootId;
    }
    bootId = newBootId;
    sequence = newSequence;
    machineAheadMs = ahead(sameBoot, monotonicMs, nowMs);
    heardAtMs = nowMs;
    if (!read || !sameBoot || reportWanted) {
      read = true;
      reportWanted = false;
      return Verdict.REPORT;
    }
    return Verdict.COMPARE;
  }

  /**
   * How far the machine's clock is ahead. A reading that was long under way makes it look too slow,
   * so the best of this boot counts; it ages, because clocks drift.
   */
  private long ahead(boolean sameBoot, long monotonicMs, long nowMs) {
    long fresh = monotonicMs - nowMs;
    long aged = machineAheadMs - (nowMs - heardAtMs) / DRIFTS_LESS_THAN_1_IN;
    return sameBoot ? Math.max(fresh, aged) : fresh;
  }

  /** The machine's clock again, without a reading. */
  void heartbeat(long beatBootId, long monotonicMs, long nowMs) {
    if (read && beatBootId == bootId) {
      machineAheadMs = ahead(true, monotonicMs, nowMs);
      heardAtMs = nowMs;
    }
  }

  /** The core wants the next reading reported whole. */
  void wantReport() {
    reportWanted = true;
  }

  /** True when the machine was in session. */
  boolean silence() {
    boolean was = read;
    read = false;
    return was;
  }

  /** May a command of this term go out now? Counts what it stops. */
  boolean admits(int commandTerm) {
    if (commandTerm < term) {
      droppedOldTerm++;
      return false;
    }
    term = commandTerm;
    if (!read) {
      droppedSilent++;
      return false;
    }
    return true;
  }

  /** Site time to the machine's own time. */
  long toMachineMs(long siteMs) {
    return siteMs + machineAheadMs;
  }

  /** The machine's own time to site time. */
  long toSiteMs(long machineMs) {
    return machineMs - machineAheadMs;
  }

  long droppedSilent() {
    return droppedSilent;
  }

  long droppedOldTerm() {
    return droppedOldTerm;
  }
}

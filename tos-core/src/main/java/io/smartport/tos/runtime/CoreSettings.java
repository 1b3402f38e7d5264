package io.smartport.tos.runtime;

import io.smartport.tos.journal.SegmentOptions;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.time.SiteClock;

/**
 * What a core needs to know.
 *
 * @param policy with site times; commands get at least 2 s of wall time
 * @param createdBy program and version, one line, for the header of a new journal
 */
public record CoreSettings(
    StateFolder state,
    WantedSite site,
    PolicyFigures policy,
    SiteClock clock,
    SegmentOptions segments,
    SnapshotSettings snapshots,
    String createdBy) {
  /** The policy with lives of commands that are long enough at the clock's factor. */
  PolicyFigures effectivePolicy() {
    return policy.withCommandTimes(
        clock.lifeMs(policy.jobTimeoutMs()), clock.lifeMs(policy.commandLifeMs()));
  }
}

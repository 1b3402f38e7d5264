package io.smartport.tos.app.core;

import io.smartport.tos.journal.SegmentOptions;
import io.smartport.tos.runtime.PolicyFigures;
import io.smartport.tos.runtime.SnapshotSettings;
import io.smartport.tos.server.HttpSettings;
import io.smartport.tos.time.SiteClockSettings;

/**
 * The configuration file of the core; every key stands in {@code core.yaml} with its default, and
 * in {@code docs/reference/configuration.md}.
 */
record CoreConfig(
    String site,
    String stateFolder,
    SiteClockSettings clock,
    HttpSettings http,
    JournalSettings journal,
    SnapshotSettings snapshots,
    PolicyFigures policy) {

  /**
   * The inbound journal on the disk.
   *
   * @param segmentMiB size of a segment file
   * @param prewrite whether a segment is written full of zeros ahead, so that no append waits
   * @param nearlyFullMiB below this much free space plans wait
   */
  record JournalSettings(int segmentMiB, boolean prewrite, int nearlyFullMiB) {
    private static final int MIB = 1 << 20;
    private static final int MOST_MIB = 1_024;

    JournalSettings {
      if (segmentMiB < 1 || segmentMiB > MOST_MIB) {
        throw new IllegalArgumentException("segmentMiB: 1 to " + MOST_MIB + ", got " + segmentMiB);
      }
      if (nearlyFullMiB < 0) {
        throw new IllegalArgumentException("nearlyFullMiB: at least 0, got " + nearlyFullMiB);
      }
    }

    SegmentOptions options() {
      return new SegmentOptions(
          segmentMiB * MIB,
          prewrite ? segmentMiB * MIB : MIB,
          prewrite,
          (long) nearlyFullMiB * MIB,
          0);
    }
  }
}

package io.smartport.tos.journal;

import java.util.Optional;

/**
 * What was found when an inbound journal was opened for append.
 *
 * @param lastIndex the last index, 0 for a new journal
 * @param closedCleanly whether the last writer closed it
 * @param cut the tail that was cut, if any
 */
public record OpenReport(long lastIndex, boolean closedCleanly, Optional<TailCut> cut) {}

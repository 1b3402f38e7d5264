package io.smartport.simulator.scenario;

import java.util.Optional;

/** Policy figures that a scenario sets in its own way; the others are the usual ones. */
public record PolicyOverrides(
    Optional<Integer> trucksPerCraneMax,
    Optional<Integer> lookAheadMoves,
    Optional<Integer> releasedPathMm,
    Optional<Long> jobTimeoutMs,
    Optional<Long> commandLifeMs,
    Optional<Integer> chargeBelowPermille,
    Optional<Integer> chargeToPermille,
    Optional<Long> retrieveLeadMs) {}

package io.smartport.simulator.scenario;

import io.smartport.simulator.virtual.PolicyFigures;
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
    Optional<Long> retrieveLeadMs) {
  /** The figures with these in place of the usual ones. */
  public PolicyFigures over(PolicyFigures usual) {
    return new PolicyFigures(
        trucksPerCraneMax.orElse(usual.trucksPerCraneMax()),
        lookAheadMoves.orElse(usual.lookAheadMoves()),
        releasedPathMm.orElse(usual.releasedPathMm()),
        jobTimeoutMs.orElse(usual.jobTimeoutMs()),
        commandLifeMs.orElse(usual.commandLifeMs()),
        chargeBelowPermille.orElse(usual.chargeBelowPermille()),
        chargeToPermille.orElse(usual.chargeToPermille()),
        retrieveLeadMs.orElse(usual.retrieveLeadMs()));
  }
}

package io.smartport.tos.runtime;

import io.smartport.tos.message.ClockStepKind;
import io.smartport.tos.message.ClockSteppedEncoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.message.PolicyConfiguredEncoder;
import io.smartport.tos.message.SiteLoadedEncoder;
import io.smartport.tos.message.SitePartEncoder;
import io.smartport.tos.message.TermBegunEncoder;
import io.smartport.tos.message.TimerFiredEncoder;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.time.ClockStep;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** Encodes what the core tells its engine: site, policy, term, timers, clock. */
public final class OwnMessages {
  private static final int PART_BYTES = 32_000;

  private final Sink sink;
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(64 * 1024);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final TimerFiredEncoder timerFired = new TimerFiredEncoder();

  /** Takes an encoded message: SBE header and body, from offset 0; the buffer is used again. */
  @FunctionalInterface
  public interface Sink {
    /** Takes one. */
    void send(DirectBuffer message, int length);
  }

  /** Encodes for a sink. */
  public OwnMessages(Sink sink) {
    this.sink = sink;
  }

  private void send(int bodyLength) {
    sink.send(buffer, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
  }

  /** The whole site, in parts. */
  public void site(CompiledSite site) {
    byte[] bytes = site.encode();
    for (int at = 0; at < bytes.length; at += PART_BYTES) {
      int length = Math.min(PART_BYTES, bytes.length - at);
      SitePartEncoder part = new SitePartEncoder().wrapAndApplyHeader(buffer, 0, header);
      part.position(at).putPart(bytes, at, length);
      send(part.encodedLength());
    }
    SiteLoadedEncoder loaded = new SiteLoadedEncoder().wrapAndApplyHeader(buffer, 0, header);
    loaded.length(bytes.length).siteHash(site.hash());
    send(loaded.encodedLength());
  }

  /** The figures that policies use. */
  public void policy(PolicyFigures figures) {
    PolicyConfiguredEncoder policy =
        new PolicyConfiguredEncoder().wrapAndApplyHeader(buffer, 0, header);
    policy
        .trucksPerCraneMax(figures.trucksPerCraneMax())
        .lookAheadMoves(figures.lookAheadMoves())
        .releasedPathMm(figures.releasedPathMm())
        .jobTimeoutMs(figures.jobTimeoutMs())
        .commandLifeMs(figures.commandLifeMs())
        .chargeBelow(figures.chargeBelowPermille())
        .chargeTo(figures.chargeToPermille())
        .retrieveLeadMs(figures.retrieveLeadMs());
    send(policy.encodedLength());
  }

  /** A core begins. */
  public void termBegun(int term) {
    TermBegunEncoder begun = new TermBegunEncoder().wrapAndApplyHeader(buffer, 0, header);
    begun.term(term);
    send(begun.encodedLength());
  }

  /** A timer ran out. */
  public void timerFired(long timerId) {
    timerFired.wrapAndApplyHeader(buffer, 0, header).timerId(timerId);
    send(timerFired.encodedLength());
  }

  /** Wall clock and site time are apart, or no longer. */
  public void clockStepped(ClockStep step) {
    ClockSteppedEncoder stepped = new ClockSteppedEncoder().wrapAndApplyHeader(buffer, 0, header);
    stepped.kind(kind(step.kind())).fromMs(step.atMs()).toMs(step.wallMs());
    send(stepped.encodedLength());
  }

  private static ClockStepKind kind(ClockStep.Kind kind) {
    return switch (kind) {
      case STARTED -> ClockStepKind.STARTED;
      case WALL_CLOCK_SET -> ClockStepKind.WALL_CLOCK_SET;
      case CAUGHT_UP -> ClockStepKind.CAUGHT_UP;
    };
  }
}

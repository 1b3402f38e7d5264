package io.smartport.tos.engine;

import io.smartport.tos.engine.KernelState.Policy;
import io.smartport.tos.message.ClockStepKind;
import io.smartport.tos.message.ClockSteppedDecoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.PolicyConfiguredDecoder;
import io.smartport.tos.message.SiteLoadedDecoder;
import io.smartport.tos.message.SitePartDecoder;
import io.smartport.tos.message.TermBegunDecoder;
import io.smartport.tos.message.TimerFiredDecoder;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.work.AlarmCondition;
import io.smartport.tos.work.JobState;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Site, policy, term, time. */
final class KernelHandlers {
  private static final int PART_MAX = 32_768;

  private final Engine engine;
  private final EngineState state;
  private final EngineOutputs outputs;
  private final byte[] part = new byte[PART_MAX];
  private final TermBegunDecoder termBegun = new TermBegunDecoder();
  private final SitePartDecoder sitePart = new SitePartDecoder();
  private final SiteLoadedDecoder siteLoaded = new SiteLoadedDecoder();
  private final PolicyConfiguredDecoder policy = new PolicyConfiguredDecoder();
  private final TimerFiredDecoder timerFired = new TimerFiredDecoder();
  private final ClockSteppedDecoder clockStepped = new ClockSteppedDecoder();

  KernelHandlers(Engine engine, EngineState state, EngineOutputs outputs) {
    this.engine = engine;
    this.state = state;
    this.outputs = outputs;
  }

  /** A core started: nothing is sent to a machine before it was read. */
  Refusal termBegun(MessageHeaderDecoder header, DirectBuffer b, int at) {
    termBegun.wrapAndApplyHeader(b, at, header);
    state.kernel.set(Policy.TERM, termBegun.term());
    Terminal terminal = engine.terminal();
    if (terminal != null) {
      terminal.work.forgetSent();
      for (int machine = 0; machine < terminal.machines.count(); machine++) {
        outputs.readMachine(machine);
      }
    }
    return Refusal.NONE;
  }

  Refusal sitePart(MessageHeaderDecoder header, DirectBuffer b, int at) {
    if (engine.terminal() != null) {
      return Refusal.SITE_ALREADY_LOADED;
    }
    sitePart.wrapAndApplyHeader(b, at, header);
    int length = sitePart.partLength();
    if (length > PART_MAX) {
      return Refusal.STAGING_INCOMPLETE;
    }
    sitePart.getPart(part, 0, length);
    return state.intake.addSiteBytes(sitePart.position(), part, length)
        ? Refusal.NONE
        : Refusal.STAGING_INCOMPLETE;
  }

  Refusal siteLoaded(MessageHeaderDecoder header, DirectBuffer b, int at) {
    if (engine.terminal() != null) {
      return Refusal.SITE_ALREADY_LOADED;
    }
    siteLoaded.wrapAndApplyHeader(b, at, header);
    byte[] bytes = state.intake.siteBytes();
    state.intake.endSite();
    if (bytes.length == 0 || bytes.length != siteLoaded.length() || !isWhole(bytes)) {
      return Refusal.STAGING_INCOMPLETE;
    }
    engine.load(bytes);
    return Refusal.NONE;
  }

  private boolean isWhole(byte[] bytes) {
    try {
      return CompiledSite.decode(new UnsafeBuffer(bytes), 0, bytes.length).hash()
          == siteLoaded.siteHash();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  Refusal policyConfigured(MessageHeaderDecoder header, DirectBuffer b, int at) {
    policy.wrapAndApplyHeader(b, at, header);
    state.kernel.set(Policy.TRUCKS_PER_CRANE_MAX, policy.trucksPerCraneMax());
    state.kernel.set(Policy.LOOK_AHEAD_MOVES, policy.lookAheadMoves());
    state.kernel.set(Policy.RELEASED_PATH_MM, policy.releasedPathMm());
    state.kernel.set(Policy.JOB_TIMEOUT_MS, policy.jobTimeoutMs());
    state.kernel.set(Policy.COMMAND_LIFE_MS, policy.commandLifeMs());
    state.kernel.set(Policy.CHARGE_BELOW, policy.chargeBelow());
    state.kernel.set(Policy.CHARGE_TO, policy.chargeTo());
    state.kernel.set(Policy.RETRIEVE_LEAD_MS, policy.retrieveLeadMs());
    Terminal terminal = engine.terminal();
    if (terminal != null) {
      terminal.configure(state.kernel);
    }
    return Refusal.NONE;
  }

  /**
   * A command was not heeded in time: the machine is read, nothing is sent blind. The command is
   * the job itself, or what it was told while it runs.
   */
  Refusal timerFired(MessageHeaderDecoder header, DirectBuffer b, int at) {
    timerFired.wrapAndApplyHeader(b, at, header);
    long id = timerFired.timerId();
    Terminal terminal = engine.terminal();
    if (terminal != null && id < 0) {
      // Timers of machines are numbered downwards, those of jobs upwards.
      terminal.dispatch.loads().lookAgain((int) (-1 - id));
    } else if (terminal != null && id < state.work.jobs.rows()) {
      int job = (int) id;
      state.kernel.timers.atMs.set(job, 0);
      JobState now = state.work.jobs.state(job);
      if (now == JobState.SENT) {
        terminal.work.setJob(job, JobState.UNKNOWN);
        outputs.alarm(AlarmCondition.COMMAND_UNKNOWN, job, true);
        outputs.readMachine(state.work.jobs.machine(job));
      } else {
        lookAfter(terminal, job);
      }
    }
    return Refusal.NONE;
  }

  private void lookAfter(Terminal terminal, int job) {
    if (terminal.ignoresCommand(job)) {
      outputs.readMachine(state.work.jobs.machine(job));
    }
    if (terminal.hasOpenCommand(job)) {
      outputs.expectHeed(job);
    }
  }

  Refusal clockStepped(MessageHeaderDecoder header, DirectBuffer b, int at) {
    clockStepped.wrapAndApplyHeader(b, at, header);
    ClockStepKind kind = clockStepped.kind();
    if (kind == ClockStepKind.NULL_VAL) {
      return Refusal.UNKNOWN_CODE;
    }
    outputs.alarm(AlarmCondition.CLOCK_STEPPED, 0, kind == ClockStepKind.WALL_CLOCK_SET);
    return Refusal.NONE;
  }
}

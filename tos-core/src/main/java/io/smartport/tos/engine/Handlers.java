package io.smartport.tos.engine;

import io.smartport.tos.message.BayPlanBaysDecoder;
import io.smartport.tos.message.BayPlanBegunDecoder;
import io.smartport.tos.message.BayPlanBoxesDecoder;
import io.smartport.tos.message.BayPlanCommittedDecoder;
import io.smartport.tos.message.ClockSteppedDecoder;
import io.smartport.tos.message.ContinueDecoder;
import io.smartport.tos.message.CraneReportedDecoder;
import io.smartport.tos.message.CraneSteppedDecoder;
import io.smartport.tos.message.IncidentHandledDecoder;
import io.smartport.tos.message.JobRefusedDecoder;
import io.smartport.tos.message.MachineLostDecoder;
import io.smartport.tos.message.MachineModeChangedDecoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.PolicyConfiguredDecoder;
import io.smartport.tos.message.SiteLoadedDecoder;
import io.smartport.tos.message.SitePartDecoder;
import io.smartport.tos.message.TermBegunDecoder;
import io.smartport.tos.message.TimerFiredDecoder;
import io.smartport.tos.message.TruckBatteryDecoder;
import io.smartport.tos.message.TruckPassedDecoder;
import io.smartport.tos.message.TruckReportedDecoder;
import io.smartport.tos.message.TruckSteppedDecoder;
import io.smartport.tos.message.YardStockBegunDecoder;
import io.smartport.tos.message.YardStockBoxesDecoder;
import io.smartport.tos.message.YardStockCommittedDecoder;
import org.agrona.DirectBuffer;

/** The table from message to slice. */
final class Handlers {
  private final KernelHandlers kernel;
  private final CargoHandlers cargo;
  private final MachineHandlers machines;
  private final IncidentHandlers incidents;
  private final Engine engine;
  private boolean mayLetTrucksGoOn;
  private long refusedSubject;

  Handlers(Engine engine, EngineState state, EngineOutputs outputs) {
    this.engine = engine;
    this.kernel = new KernelHandlers(engine, state, outputs);
    this.cargo = new CargoHandlers(state);
    this.machines = new MachineHandlers(state, outputs);
    this.incidents = new IncidentHandlers(state);
  }

  /** Whether the last message may let a standing truck go on. */
  boolean mayLetTrucksGoOn() {
    return mayLetTrucksGoOn;
  }

  /** What the last refusal speaks of. */
  long refusedSubject() {
    return refusedSubject;
  }

  /**
   * @param at where the SBE header begins
   * @param end where the record ends
   */
  Refusal handle(MessageHeaderDecoder header, DirectBuffer b, int at, int end) {
    mayLetTrucksGoOn = true;
    refusedSubject = 0;
    int template = header.templateId();
    if (template <= ContinueDecoder.TEMPLATE_ID || template == ClockSteppedDecoder.TEMPLATE_ID) {
      return system(template, header, b, at);
    }
    Terminal terminal = engine.terminal();
    if (terminal == null) {
      return Refusal.NO_SITE;
    }
    return business(template, terminal, header, b, at, end);
  }

  private Refusal system(int template, MessageHeaderDecoder header, DirectBuffer b, int at) {
    return switch (template) {
      case TermBegunDecoder.TEMPLATE_ID -> kernel.termBegun(header, b, at);
      case SitePartDecoder.TEMPLATE_ID -> kernel.sitePart(header, b, at);
      case SiteLoadedDecoder.TEMPLATE_ID -> kernel.siteLoaded(header, b, at);
      case PolicyConfiguredDecoder.TEMPLATE_ID -> kernel.policyConfigured(header, b, at);
      case TimerFiredDecoder.TEMPLATE_ID -> kernel.timerFired(header, b, at);
      case ClockSteppedDecoder.TEMPLATE_ID -> kernel.clockStepped(header, b, at);
      case ContinueDecoder.TEMPLATE_ID -> Refusal.NONE;
      default -> Refusal.UNKNOWN_TEMPLATE;
    };
  }

  private Refusal business(
      int template, Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at, int end) {
    return switch (template) {
      case BayPlanBegunDecoder.TEMPLATE_ID -> cargo.planBegun(t, header, b, at);
      case BayPlanBaysDecoder.TEMPLATE_ID -> cargo.planBays(header, b, at, end);
      case BayPlanBoxesDecoder.TEMPLATE_ID -> cargo.planBoxes(header, b, at, end);
      case BayPlanCommittedDecoder.TEMPLATE_ID -> subject(cargo.planCommitted(t, header, b, at));
      case YardStockBegunDecoder.TEMPLATE_ID -> cargo.stockBegun();
      case YardStockBoxesDecoder.TEMPLATE_ID -> cargo.stockBoxes(header, b, at, end);
      case YardStockCommittedDecoder.TEMPLATE_ID -> subject(cargo.stockCommitted(t, header, b, at));
      case CraneReportedDecoder.TEMPLATE_ID -> machines.craneReported(t, header, b, at);
      case TruckReportedDecoder.TEMPLATE_ID -> machines.truckReported(t, header, b, at);
      case MachineLostDecoder.TEMPLATE_ID -> machines.machineLost(t, header, b, at);
      case MachineModeChangedDecoder.TEMPLATE_ID -> machines.modeChanged(t, header, b, at);
      case CraneSteppedDecoder.TEMPLATE_ID -> machines.craneStepped(t, header, b, at);
      case JobRefusedDecoder.TEMPLATE_ID -> machines.jobRefused(t, header, b, at);
      case TruckPassedDecoder.TEMPLATE_ID -> passed(t, header, b, at);
      case TruckSteppedDecoder.TEMPLATE_ID -> machines.truckStepped(t, header, b, at);
      case TruckBatteryDecoder.TEMPLATE_ID -> machines.truckBattery(t, header, b, at);
      case IncidentHandledDecoder.TEMPLATE_ID -> handled(t, header, b, at);
      default -> Refusal.UNKNOWN_TEMPLATE;
    };
  }

  private Refusal passed(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    mayLetTrucksGoOn = false;
    return machines.truckPassed(t, header, b, at);
  }

  private Refusal handled(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    Refusal refusal = incidents.handled(t, header, b, at);
    refusedSubject = incidents.refusedSubject();
    return refusal;
  }

  private Refusal subject(Refusal refusal) {
    refusedSubject = cargo.refusedSubject();
    return refusal;
  }
}

package io.smartport.tos.engine;

import io.smartport.tos.cargo.Bays;
import io.smartport.tos.cargo.BoxTable;
import io.smartport.tos.cargo.BoxVisits;
import io.smartport.tos.cargo.CargoState;
import io.smartport.tos.cargo.StagedHash;
import io.smartport.tos.engine.Intake.StagedBoxes;
import io.smartport.tos.message.BayPlanBaysDecoder;
import io.smartport.tos.message.BayPlanBegunDecoder;
import io.smartport.tos.message.BayPlanBoxesDecoder;
import io.smartport.tos.message.BayPlanCommittedDecoder;
import io.smartport.tos.message.BoxDataDecoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.YardStockBoxesDecoder;
import io.smartport.tos.message.YardStockCommittedDecoder;
import io.smartport.tos.site.PlaceCode;
import io.smartport.tos.yard.SlotReason;
import org.agrona.DirectBuffer;

/** Bay plans and yard stock: staged, checked, adopted whole or not at all. */
final class CargoHandlers {
  private final EngineState state;
  private final Intake intake;
  private final BayPlanBegunDecoder planBegun = new BayPlanBegunDecoder();
  private final BayPlanBaysDecoder planBays = new BayPlanBaysDecoder();
  private final BayPlanBoxesDecoder planBoxes = new BayPlanBoxesDecoder();
  private final BayPlanCommittedDecoder planCommitted = new BayPlanCommittedDecoder();
  private final YardStockBoxesDecoder stockBoxes = new YardStockBoxesDecoder();
  private final YardStockCommittedDecoder stockCommitted = new YardStockCommittedDecoder();
  private long refusedSubject;

  CargoHandlers(EngineState state) {
    this.state = state;
    this.intake = state.intake;
  }

  long refusedSubject() {
    return refusedSubject;
  }

  private Refusal refuse(Refusal reason, long subject) {
    refusedSubject = subject;
    return reason;
  }

  private static long hash(long before, DirectBuffer b, int at, int end) {
    int body = at + MessageHeaderDecoder.ENCODED_LENGTH;
    return StagedHash.add(before, b, body, end - body);
  }

  // ---- bay plan

  Refusal planBegun(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    planBegun.wrapAndApplyHeader(b, at, header);
    intake.endPlan();
    int first = planBegun.firstCrane();
    if (first < 0
        || planBegun.craneCount() < 1
        || first + planBegun.craneCount() > t.machines.quayCranes()) {
      return Refusal.UNKNOWN_CRANE;
    }
    if (planBegun.berth() < 0 || planBegun.berth() >= t.site.quay().berths().size()) {
      return Refusal.UNKNOWN_BERTH;
    }
    intake.head.planOpen.set(0, 1);
    intake.head.berth.set(0, planBegun.berth());
    intake.head.bowXMm.set(0, planBegun.bowXMm());
    intake.head.port.set(0, planBegun.port());
    intake.head.craneCount.set(0, planBegun.craneCount());
    intake.head.firstCrane.set(0, first);
    return Refusal.NONE;
  }

  Refusal planBays(MessageHeaderDecoder header, DirectBuffer b, int at, int end) {
    if (intake.head.planOpen.get(0) == 0) {
      return Refusal.STAGING_NOT_BEGUN;
    }
    intake.head.planHash.set(0, hash(intake.head.planHash.get(0), b, at, end));
    planBays.wrapAndApplyHeader(b, at, header);
    int bow = intake.head.bowXMm.get(0);
    for (BayPlanBaysDecoder.BaysDecoder bay : planBays.bays()) {
      int row = intake.bays.addRow();
      intake.bays.bay.set(row, bay.bay());
      intake.bays.foreBay.set(row, bay.foreBay());
      intake.bays.aftBay.set(row, bay.aftBay());
      intake.bays.centreXMm.set(row, bow - bay.centreFromBowMm());
      intake.bays.foreXMm.set(row, bow - bay.foreFromBowMm());
      intake.bays.aftXMm.set(row, bow - bay.aftFromBowMm());
    }
    for (BayPlanBaysDecoder.CoversDecoder cover : planBays.covers()) {
      int row = intake.covers.addRow();
      intake.covers.bay.set(row, cover.coverBay());
      intake.covers.number.set(row, cover.number());
      intake.covers.rows.set(row, cover.rows());
    }
    return Refusal.NONE;
  }

  Refusal planBoxes(MessageHeaderDecoder header, DirectBuffer b, int at, int end) {
    if (intake.head.planOpen.get(0) == 0) {
      return Refusal.STAGING_NOT_BEGUN;
    }
    intake.head.planHash.set(0, hash(intake.head.planHash.get(0), b, at, end));
    planBoxes.wrapAndApplyHeader(b, at, header);
    for (BayPlanBoxesDecoder.BoxesDecoder box : planBoxes.boxes()) {
      int row = intake.plan.addRow();
      stage(intake.plan, row, box.data());
      intake.plan.place.set(row, PlaceCode.shipCell(0, box.bay(), box.row(), box.tier()));
      intake.plan.visit.set(row, box.visit());
    }
    return Refusal.NONE;
  }

  Refusal planCommitted(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    if (intake.head.planOpen.get(0) == 0) {
      return Refusal.STAGING_NOT_BEGUN;
    }
    planCommitted.wrapAndApplyHeader(b, at, header);
    Refusal refusal = checkPlan(t);
    if (refusal == Refusal.NONE) {
      adoptPlan(t);
    }
    intake.endPlan();
    return refusal;
  }

  private Refusal checkPlan(Terminal t) {
    StagedBoxes plan = intake.plan;
    if (plan.rows() != planCommitted.boxes()
        || intake.head.planHash.get(0) != planCommitted.stagedHash()) {
      return refuse(Refusal.STAGING_INCOMPLETE, plan.rows());
    }
    for (int row = 0; row < plan.rows(); row++) {
      int bay = intake.bays.find(-1, PlaceCode.bay(plan.place.get(row)));
      if (bay < 0) {
        return refuse(Refusal.UNKNOWN_BAY, plan.place.get(row));
      }
      boolean isLoad =
          plan.loadPort.get(row) == intake.head.port.get(0)
              && plan.dischargePort.get(row) != intake.head.port.get(0);
      int visit = plan.visit.get(row);
      boolean inYard =
          visit >= 0
              && visit < state.cargo.boxes.rows()
              && PlaceCode.kind(state.cargo.boxes.place.get(visit)) == PlaceCode.SLOT;
      if (isLoad != inYard) {
        return refuse(Refusal.BOX_NOT_IN_YARD, plan.place.get(row));
      }
      boolean isWorked = isLoad || plan.dischargePort.get(row) == intake.head.port.get(0);
      if (isWorked && !isInReach(t, bay)) {
        return refuse(Refusal.BAY_OUT_OF_REACH, plan.place.get(row));
      }
    }
    return Refusal.NONE;
  }

  private boolean isInReach(Terminal t, int bay) {
    return t.quay.canReach(
        intake.head.firstCrane.get(0),
        intake.head.craneCount.get(0),
        intake.bays.westXMm(bay),
        intake.bays.eastXMm(bay));
  }

  private void adoptPlan(Terminal t) {
    CargoState cargo = state.cargo;
    int call = cargo.calls.addRow();
    cargo.calls.berth.set(call, intake.head.berth.get(0));
    cargo.calls.bowXMm.set(call, intake.head.bowXMm.get(0));
    cargo.calls.port.set(call, intake.head.port.get(0));
    cargo.calls.craneCount.set(call, intake.head.craneCount.get(0));
    cargo.calls.firstCrane.set(call, intake.head.firstCrane.get(0));
    cargo.calls.firstBay.set(call, cargo.bays.rows());
    cargo.calls.bayCount.set(call, intake.bays.rows());
    adoptBays(call);
    adoptCovers(call);
    int count = intake.plan.rows();
    int[] boxes = new int[count];
    long[] cells = new long[count];
    for (int row = 0; row < count; row++) {
      long cell = intake.plan.place.get(row);
      cells[row] =
          PlaceCode.shipCell(call, PlaceCode.bay(cell), PlaceCode.row(cell), PlaceCode.tier(cell));
      boxes[row] = adoptBox(t, call, row, cells[row]);
    }
    t.quay.plan(call, boxes, cells);
  }

  private int adoptBox(Terminal t, int call, int row, long cell) {
    BoxVisits boxes = state.cargo.boxes;
    int box = intake.plan.visit.get(row);
    if (box < 0) {
      box = boxes.addRow();
      boxes.copyFrom(intake.plan, row, box);
      boxes.place.set(box, cell);
    } else {
      boxes.copyFrom(intake.plan, row, box);
      t.yard.want(box);
    }
    boxes.call.set(box, call);
    return box;
  }

  private void adoptBays(int call) {
    Bays from = intake.bays;
    Bays to = state.cargo.bays;
    for (int row = 0; row < from.rows(); row++) {
      int bay = to.addRow();
      to.call.set(bay, call);
      to.bay.set(bay, from.bay.get(row));
      to.foreBay.set(bay, from.foreBay.get(row));
      to.aftBay.set(bay, from.aftBay.get(row));
      to.centreXMm.set(bay, from.centreXMm.get(row));
      to.foreXMm.set(bay, from.foreXMm.get(row));
      to.aftXMm.set(bay, from.aftXMm.get(row));
    }
  }

  private void adoptCovers(int call) {
    BoxVisits boxes = state.cargo.boxes;
    for (int row = 0; row < intake.covers.rows(); row++) {
      int bayNumber = intake.covers.bay.get(row);
      int number = intake.covers.number.get(row);
      int box = boxes.addRow();
      boxes.kind.set(box, BoxVisits.COVER);
      boxes.call.set(box, call);
      boxes.coverBay.set(box, state.cargo.bays.find(call, bayNumber));
      boxes.coverNumber.set(box, number);
      boxes.coverRows.set(box, intake.covers.rows.get(row));
      boxes.place.set(box, PlaceCode.hatch(call, bayNumber, number));
    }
  }

  // ---- yard stock

  Refusal stockBegun() {
    intake.endStock();
    intake.head.stockOpen.set(0, 1);
    return Refusal.NONE;
  }

  Refusal stockBoxes(MessageHeaderDecoder header, DirectBuffer b, int at, int end) {
    if (intake.head.stockOpen.get(0) == 0) {
      return Refusal.STAGING_NOT_BEGUN;
    }
    intake.head.stockHash.set(0, hash(intake.head.stockHash.get(0), b, at, end));
    stockBoxes.wrapAndApplyHeader(b, at, header);
    for (YardStockBoxesDecoder.BoxesDecoder box : stockBoxes.boxes()) {
      int row = intake.stock.addRow();
      stage(intake.stock, row, box.data());
      intake.stock.place.set(row, box.slot());
    }
    return Refusal.NONE;
  }

  Refusal stockCommitted(Terminal t, MessageHeaderDecoder header, DirectBuffer b, int at) {
    if (intake.head.stockOpen.get(0) == 0) {
      return Refusal.STAGING_NOT_BEGUN;
    }
    stockCommitted.wrapAndApplyHeader(b, at, header);
    Refusal refusal = Refusal.NONE;
    if (intake.stock.rows() != stockCommitted.boxes()
        || intake.head.stockHash.get(0) != stockCommitted.stagedHash()) {
      refusal = refuse(Refusal.STAGING_INCOMPLETE, intake.stock.rows());
    } else if (!adoptStock(t)) {
      refusal = Refusal.SLOT_NOT_POSSIBLE;
    }
    intake.endStock();
    return refusal;
  }

  /** Adopts box by box and takes all back when one does not fit. */
  private boolean adoptStock(Terminal t) {
    BoxVisits boxes = state.cargo.boxes;
    int before = boxes.rows();
    for (int row = 0; row < intake.stock.rows(); row++) {
      long slot = intake.stock.place.get(row);
      int box = boxes.addRow();
      boxes.copyFrom(intake.stock, row, box);
      if (t.yard.stock().reason(box, slot) != SlotReason.FITS) {
        refusedSubject = slot;
        for (int adopted = box - 1; adopted >= before; adopted--) {
          t.yard.stock().disown(adopted);
        }
        boxes.resize(before);
        return false;
      }
      boxes.place.set(box, slot);
      t.yard.stock().adopt(box, slot);
    }
    return true;
  }

  private static void stage(BoxTable to, int row, BoxDataDecoder data) {
    to.numberHigh.set(row, data.numberHigh());
    to.numberLow.set(row, data.numberLow());
    to.loadPort.set(row, data.loadPort());
    to.dischargePort.set(row, data.dischargePort());
    to.massKg.set(row, data.massKg());
    to.lengthFt.set(row, data.lengthFt());
    to.heightMm.set(row, data.heightMm());
    to.flags.set(row, data.flags());
    to.dgClasses.set(row, data.dgClasses());
  }
}

package io.smartport.simulator.virtual;

import io.smartport.tos.cargo.Base37;
import io.smartport.tos.cargo.HatchCover;
import io.smartport.tos.cargo.ShipBay;
import io.smartport.tos.cargo.StagedHash;
import io.smartport.tos.cargo.StowedBox;
import io.smartport.tos.message.BayPlanBaysEncoder;
import io.smartport.tos.message.BayPlanBegunEncoder;
import io.smartport.tos.message.BayPlanBoxesEncoder;
import io.smartport.tos.message.BayPlanCommittedEncoder;
import io.smartport.tos.message.BoxDataEncoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.message.YardStockBegunEncoder;
import io.smartport.tos.message.YardStockBoxesEncoder;
import io.smartport.tos.message.YardStockCommittedEncoder;
import io.smartport.tos.runtime.OwnMessages;
import io.smartport.tos.site.CompiledSite;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** What a planner tells the core at first: yard stock and bay plan. */
final class OpeningMessages {
  private static final int BOXES_A_MESSAGE = 300;

  private final OwnMessages.Sink to;
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(64 * 1024);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();

  OpeningMessages(OwnMessages.Sink to) {
    this.to = to;
  }

  private int send(int bodyLength) {
    int length = MessageHeaderEncoder.ENCODED_LENGTH + bodyLength;
    to.send(buffer, length);
    return length;
  }

  void stock(List<StandingBox> boxes) {
    YardStockBegunEncoder begun = new YardStockBegunEncoder().wrapAndApplyHeader(buffer, 0, header);
    send(begun.encodedLength());
    long hash = StagedHash.START;
    for (int from = 0; from < boxes.size(); from += BOXES_A_MESSAGE) {
      List<StandingBox> part = boxes.subList(from, Math.min(boxes.size(), from + BOXES_A_MESSAGE));
      YardStockBoxesEncoder message =
          new YardStockBoxesEncoder().wrapAndApplyHeader(buffer, 0, header);
      YardStockBoxesEncoder.BoxesEncoder group = message.boxesCount(part.size());
      for (StandingBox box : part) {
        group.next().slot(box.slot());
        encode(box.box(), group.data());
      }
      hash = hash(hash, send(message.encodedLength()));
    }
    YardStockCommittedEncoder committed =
        new YardStockCommittedEncoder().wrapAndApplyHeader(buffer, 0, header);
    committed.boxes(boxes.size()).stagedHash(hash);
    send(committed.encodedLength());
  }

  /**
   * @param visits of the boxes to load, in the order of the plan
   */
  void bayPlan(CompiledSite site, CallSpec call, int[] visits) {
    BayPlanBegunEncoder begun = new BayPlanBegunEncoder().wrapAndApplyHeader(buffer, 0, header);
    begun
        .berth(0)
        .bowXMm(call.bowXMm(site))
        .port(Base37.encode(call.port()))
        .craneCount(call.cranes())
        .firstCrane(0);
    send(begun.encodedLength());
    long hash = hash(StagedHash.START, send(bays(call)));
    List<StowedBox> boxes = call.plan().boxes();
    int load = 0;
    for (int from = 0; from < boxes.size(); from += BOXES_A_MESSAGE) {
      List<StowedBox> part = boxes.subList(from, Math.min(boxes.size(), from + BOXES_A_MESSAGE));
      BayPlanBoxesEncoder message = new BayPlanBoxesEncoder().wrapAndApplyHeader(buffer, 0, header);
      BayPlanBoxesEncoder.BoxesEncoder group = message.boxesCount(part.size());
      for (StowedBox box : part) {
        boolean isLoad = call.isLoad(box);
        group
            .next()
            .bay((short) box.cell().bay())
            .row((short) box.cell().row())
            .tier((short) box.cell().tier())
            .visit(isLoad ? visits[load++] : -1);
        encode(KnownBox.of(box), group.data());
      }
      hash = hash(hash, send(message.encodedLength()));
    }
    BayPlanCommittedEncoder committed =
        new BayPlanCommittedEncoder().wrapAndApplyHeader(buffer, 0, header);
    committed.boxes(boxes.size()).stagedHash(hash);
    send(committed.encodedLength());
  }

  private int bays(CallSpec call) {
    List<ShipBay> bays = call.geometry().bays();
    List<HatchCover> covers = bays.stream().flatMap(bay -> bay.covers().stream()).toList();
    BayPlanBaysEncoder message = new BayPlanBaysEncoder().wrapAndApplyHeader(buffer, 0, header);
    BayPlanBaysEncoder.BaysEncoder group = message.baysCount(bays.size());
    for (ShipBay bay : bays) {
      group
          .next()
          .bay((short) bay.number())
          .foreBay((short) (bay.number() - 1))
          .aftBay((short) (bay.number() + 1))
          .centreFromBowMm(bay.centreFromBowMm())
          .foreFromBowMm(bay.centreFromBowMm() - bay.twentyFootOffsetMm())
          .aftFromBowMm(bay.centreFromBowMm() + bay.twentyFootOffsetMm());
    }
    BayPlanBaysEncoder.CoversEncoder coverGroup = message.coversCount(covers.size());
    for (HatchCover cover : covers) {
      long rows = 0;
      for (int row : cover.rows()) {
        rows |= 1L << row;
      }
      coverGroup.next().coverBay((short) cover.bay()).number((short) cover.number()).rows(rows);
    }
    return message.encodedLength();
  }

  private long hash(long before, int length) {
    DirectBuffer sent = buffer;
    int body = MessageHeaderEncoder.ENCODED_LENGTH;
    return StagedHash.add(before, sent, body, length - body);
  }

  private static void encode(KnownBox box, BoxDataEncoder data) {
    data.numberHigh(Base37.high(box.number()))
        .numberLow(Base37.low(box.number()))
        .loadPort(Base37.encode(box.loadPort()))
        .dischargePort(Base37.encode(box.dischargePort()))
        .massKg(box.massKg())
        .lengthFt((short) box.lengthFt())
        .heightMm((short) box.heightMm())
        .flags((short) box.flags())
        .reserved((short) 0)
        .dgClasses(box.dgClasses())
        .reserved2(0);
  }
}

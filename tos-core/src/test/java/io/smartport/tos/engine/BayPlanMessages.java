package io.smartport.tos.engine;

import io.smartport.tos.cargo.StagedHash;
import io.smartport.tos.journal.InboundHeader;
import io.smartport.tos.message.BayPlanBaysEncoder;
import io.smartport.tos.message.BayPlanBegunEncoder;
import io.smartport.tos.message.BayPlanBoxesEncoder;
import io.smartport.tos.message.BayPlanCommittedEncoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.message.MessageRefusedDecoder;
import io.smartport.tos.message.SiteLoadedEncoder;
import io.smartport.tos.message.SitePartEncoder;
import io.smartport.tos.site.CompiledSite;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** An engine with a site that is told a bay plan, part by part, and what it refuses. */
// A refusal's code is its place in the enumeration.
@SuppressWarnings("EnumOrdinal")
final class BayPlanMessages {
  private static final int PART_BYTES = 32_000;

  final Engine engine = new Engine();
  final List<Refusal> refusals = new ArrayList<>();
  private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[64 * 1024]);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private long index;
  private long hash = StagedHash.START;
  private int boxCount;

  /** A box to discharge at port 7. */
  record Box(int bay, int row, int tier, int lengthFt) {}

  BayPlanMessages(CompiledSite site) {
    byte[] bytes = site.encode();
    for (int at = 0; at < bytes.length; at += PART_BYTES) {
      SitePartEncoder part =
          new SitePartEncoder().wrapAndApplyHeader(buffer, InboundHeader.LENGTH, header);
      part.position(at).putPart(bytes, at, Math.min(PART_BYTES, bytes.length - at));
      send(part.encodedLength());
    }
    SiteLoadedEncoder loaded =
        new SiteLoadedEncoder().wrapAndApplyHeader(buffer, InboundHeader.LENGTH, header);
    send(loaded.length(bytes.length).siteHash(site.hash()).encodedLength());
  }

  void begin(int bowXMm, int firstCrane, int cranes) {
    BayPlanBegunEncoder begun =
        new BayPlanBegunEncoder().wrapAndApplyHeader(buffer, InboundHeader.LENGTH, header);
    begun.berth(0).bowXMm(bowXMm).port(7).firstCrane(firstCrane).craneCount(cranes);
    send(begun.encodedLength());
  }

  /** One 40' bay with its centre so far from the bow, its 20' bays 3.3 m before and behind. */
  void bay(int number, int centreFromBowMm) {
    BayPlanBaysEncoder bays =
        new BayPlanBaysEncoder().wrapAndApplyHeader(buffer, InboundHeader.LENGTH, header);
    bays.baysCount(1)
        .next()
        .bay((short) number)
        .foreBay((short) (number - 1))
        .aftBay((short) (number + 1))
        .centreFromBowMm(centreFromBowMm)
        .foreFromBowMm(centreFromBowMm - 3_300)
        .aftFromBowMm(centreFromBowMm + 3_300);
    bays.coversCount(0);
    stage(bays.encodedLength());
  }

  void box(Box box) {
    BayPlanBoxesEncoder boxes =
        new BayPlanBoxesEncoder().wrapAndApplyHeader(buffer, InboundHeader.LENGTH, header);
    BayPlanBoxesEncoder.BoxesEncoder one = boxes.boxesCount(1).next();
    one.bay((short) box.bay()).row((short) box.row()).tier((short) box.tier()).visit(-1);
    one.data().dischargePort(7).massKg(10_000).lengthFt((short) box.lengthFt());
    stage(boxes.encodedLength());
    boxCount++;
  }

  void commit() {
    BayPlanCommittedEncoder committed =
        new BayPlanCommittedEncoder().wrapAndApplyHeader(buffer, InboundHeader.LENGTH, header);
    send(committed.boxes(boxCount).stagedHash(hash).encodedLength());
  }

  private void stage(int bodyLength) {
    int body = InboundHeader.LENGTH + MessageHeaderEncoder.ENCODED_LENGTH;
    hash = StagedHash.add(hash, buffer, body, bodyLength);
    send(bodyLength);
  }

  private void send(int bodyLength) {
    index++;
    InboundHeader.write(buffer, 0, index, index, 1, 7, index, 0);
    int length = InboundHeader.LENGTH + MessageHeaderEncoder.ENCODED_LENGTH + bodyLength;
    engine.onMessage(buffer, 0, length, this::onOutput);
  }

  private void onOutput(long inbound, int ordinal, DirectBuffer b, int offset, int length) {
    MessageHeaderDecoder head = new MessageHeaderDecoder().wrap(b, offset);
    if (head.templateId() == MessageRefusedDecoder.TEMPLATE_ID) {
      MessageRefusedDecoder refused = new MessageRefusedDecoder();
      refused.wrapAndApplyHeader(b, offset, head);
      refusals.add(Refusal.values()[refused.reason()]);
    }
  }
}

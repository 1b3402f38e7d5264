package io.smartport.tos.runtime;

import io.smartport.tos.message.BayPlanBaysDecoder;
import io.smartport.tos.message.BayPlanBegunDecoder;
import io.smartport.tos.message.BayPlanBoxesDecoder;
import io.smartport.tos.message.BayPlanCommittedDecoder;
import io.smartport.tos.message.CraneReportedDecoder;
import io.smartport.tos.message.CraneSteppedDecoder;
import io.smartport.tos.message.IncidentHandledDecoder;
import io.smartport.tos.message.JobRefusedDecoder;
import io.smartport.tos.message.MachineLostDecoder;
import io.smartport.tos.message.MachineModeChangedDecoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.TruckBatteryDecoder;
import io.smartport.tos.message.TruckPassedDecoder;
import io.smartport.tos.message.TruckReportedDecoder;
import io.smartport.tos.message.TruckSteppedDecoder;
import io.smartport.tos.message.YardStockBegunDecoder;
import io.smartport.tos.message.YardStockBoxesDecoder;
import io.smartport.tos.message.YardStockCommittedDecoder;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Lets only whole messages into the journal, and of each source only those that are its own to
 * send: a damaged or foreign message must not reach an engine that would read beyond its end.
 */
final class Admission {
  private static final int HEADER = MessageHeaderDecoder.ENCODED_LENGTH;

  /** Body lengths of what the gateway may send, by template. */
  private static final Map<Integer, Integer> FACTS =
      Map.of(
          CraneReportedDecoder.TEMPLATE_ID, CraneReportedDecoder.BLOCK_LENGTH,
          TruckReportedDecoder.TEMPLATE_ID, TruckReportedDecoder.BLOCK_LENGTH,
          MachineLostDecoder.TEMPLATE_ID, MachineLostDecoder.BLOCK_LENGTH,
          MachineModeChangedDecoder.TEMPLATE_ID, MachineModeChangedDecoder.BLOCK_LENGTH,
          CraneSteppedDecoder.TEMPLATE_ID, CraneSteppedDecoder.BLOCK_LENGTH,
          JobRefusedDecoder.TEMPLATE_ID, JobRefusedDecoder.BLOCK_LENGTH,
          TruckPassedDecoder.TEMPLATE_ID, TruckPassedDecoder.BLOCK_LENGTH,
          TruckSteppedDecoder.TEMPLATE_ID, TruckSteppedDecoder.BLOCK_LENGTH,
          TruckBatteryDecoder.TEMPLATE_ID, TruckBatteryDecoder.BLOCK_LENGTH);

  /** What the server may send; those with groups are longer than their block. */
  private static final Map<Integer, Integer> PLANS =
      Map.of(
          BayPlanBegunDecoder.TEMPLATE_ID, BayPlanBegunDecoder.BLOCK_LENGTH,
          BayPlanBaysDecoder.TEMPLATE_ID, BayPlanBaysDecoder.BLOCK_LENGTH,
          BayPlanBoxesDecoder.TEMPLATE_ID, BayPlanBoxesDecoder.BLOCK_LENGTH,
          BayPlanCommittedDecoder.TEMPLATE_ID, BayPlanCommittedDecoder.BLOCK_LENGTH,
          YardStockBegunDecoder.TEMPLATE_ID, YardStockBegunDecoder.BLOCK_LENGTH,
          YardStockBoxesDecoder.TEMPLATE_ID, YardStockBoxesDecoder.BLOCK_LENGTH,
          YardStockCommittedDecoder.TEMPLATE_ID, YardStockCommittedDecoder.BLOCK_LENGTH,
          IncidentHandledDecoder.TEMPLATE_ID, IncidentHandledDecoder.BLOCK_LENGTH);

  private final UnsafeBuffer view = new UnsafeBuffer(0, 0);
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final BayPlanBaysDecoder bays = new BayPlanBaysDecoder();
  private final BayPlanBoxesDecoder planBoxes = new BayPlanBoxesDecoder();
  private final YardStockBoxesDecoder stockBoxes = new YardStockBoxesDecoder();

  /** Why a message is not let in; null when it is. */
  @Nullable String refusal(MessageSource source, DirectBuffer buffer, int offset, int length) {
    if (length < HEADER) {
      return "it has " + length + " bytes, its header alone has " + HEADER;
    }
    view.wrap(buffer, offset, length);
    header.wrap(view, 0);
    int template = header.templateId();
    Integer block = allowed(source).get(template);
    if (block == null) {
      return "template " + template + " is not for the " + source.process() + " to send";
    }
    if (header.schemaId() != MessageHeaderDecoder.SCHEMA_ID
        || header.version() != MessageHeaderDecoder.SCHEMA_VERSION
        || header.blockLength() != block) {
      return "template %d, schema %d version %d, block of %d bytes: another program wrote it"
          .formatted(template, header.schemaId(), header.version(), header.blockLength());
    }
    int whole = wholeLength(template, block, length);
    return whole == length
        ? null
        : "template " + template + " has " + length + " bytes, " + whole + " are its own";
  }

  private static Map<Integer, Integer> allowed(MessageSource source) {
    return switch (source) {
      case GATEWAY -> FACTS;
      case SERVER -> PLANS;
      case CORE, PLANNER -> Map.of();
    };
  }

  /** Length by the counts of its groups; -1 when they lead beyond its end. */
  private int wholeLength(int template, int block, int length) {
    if (HEADER + block > length) {
      return HEADER + block;
    }
    try {
      return switch (template) {
        case BayPlanBaysDecoder.TEMPLATE_ID ->
            bays.wrapAndApplyHeader(view, 0, header).sbeSkip().limit();
        case BayPlanBoxesDecoder.TEMPLATE_ID ->
            planBoxes.wrapAndApplyHeader(view, 0, header).sbeSkip().limit();
        case YardStockBoxesDecoder.TEMPLATE_ID ->
            stockBoxes.wrapAndApplyHeader(view, 0, header).sbeSkip().limit();
        default -> HEADER + block;
      };
    } catch (IndexOutOfBoundsException _) {
      return -1;
    }
  }
}

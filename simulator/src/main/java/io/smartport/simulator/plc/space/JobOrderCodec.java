package io.smartport.simulator.plc.space;

import io.smartport.simulator.plant.crane.CraneOrder;
import io.smartport.simulator.plc.control.CraneState;
import io.smartport.simulator.plc.control.JobOrder;
import io.smartport.tos.site.PlaceCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryDecoder;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryEncoder;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.jspecify.annotations.Nullable;

/** Job orders as OPC 10031-4 encodes them, with the parameters of {@code opcua.md}. */
final class JobOrderCodec {
  /** Bits of the optional fields of ISA95JobOrderDataType, in its order. */
  private static final int HAS_DESCRIPTION = 1;

  private static final int HAS_WORK_MASTER = 1 << 1;
  private static final int HAS_START_TIME = 1 << 2;
  private static final int HAS_END_TIME = 1 << 3;
  private static final int HAS_PRIORITY = 1 << 4;
  private static final int HAS_PARAMETERS = 1 << 5;

  private static final int ID_LENGTH_MAX = 64;
  private static final int LOADS_MAX = 2;

  /** State numbers of the receiver. */
  enum State {
    ALLOWED_TO_START("AllowedToStart", 2),
    RUNNING("Running", 3),
    ENDED("Ended", 5),
    ABORTED("Aborted", 6);

    private final String text;
    private final int number;

    State(String text, int number) {
      this.text = text;
      this.number = number;
    }
  }

  private final Structures structures;
  private final NodeId orderEncoding;
  private final NodeId orderAndStateEncoding;

  JobOrderCodec(Structures structures, NodeIdTable ids) {
    this.structures = structures;
    this.orderEncoding = ids.of(JobControlTypes.JOB_ORDER_ENCODING);
    this.orderAndStateEncoding = ids.of(JobControlTypes.ORDER_AND_STATE_ENCODING);
  }

  /** Reads a job order and checks types and ranges. */
  JobOrder decode(@Nullable Object value) throws BadParameter {
    return structures.decode(value, orderEncoding, "JobOrder", JobOrderCodec::readOrder);
  }

  private static JobOrder readOrder(OpcUaBinaryDecoder decoder) throws BadParameter {
    long mask = decoder.decodeUInt32().longValue();
    String id = decoder.decodeString();
    if (id == null || id.isEmpty() || id.length() > ID_LENGTH_MAX) {
      throw new BadParameter("JobOrderID is empty or longer than " + ID_LENGTH_MAX);
    }
    if ((mask & HAS_PARAMETERS) == 0) {
      throw new BadParameter("job order " + id + " has no JobOrderParameters");
    }
    skipToParameters(mask, decoder);
    try {
      return order(id, JobParameters.read(decoder));
    } catch (BadParameter e) {
      throw new BadParameter("job order " + id + ": " + e.problem());
    }
  }

  private static void skipToParameters(long mask, OpcUaBinaryDecoder decoder) throws BadParameter {
    if ((mask & HAS_WORK_MASTER) != 0) {
      throw new BadParameter("WorkMasterID is not supported");
    }
    if ((mask & HAS_DESCRIPTION) != 0) {
      for (int i = decoder.decodeInt32(); i > 0; i--) {
        decoder.decodeLocalizedText();
      }
    }
    if ((mask & HAS_START_TIME) != 0) {
      decoder.decodeDateTime();
    }
    if ((mask & HAS_END_TIME) != 0) {
      decoder.decodeDateTime();
    }
    if ((mask & HAS_PRIORITY) != 0) {
      decoder.decodeInt16();
    }
  }

  private static JobOrder order(String id, JobParameters p) throws BadParameter {
    int[] loads = p.intsOf("Loads");
    if (loads.length > LOADS_MAX) {
      throw new BadParameter(
          "parameter Loads has " + loads.length + " loads, at most " + LOADS_MAX);
    }
    return new JobOrder(
        id,
        p.intOf("Term", 1, Integer.MAX_VALUE),
        p.intOf("Job", 0, Integer.MAX_VALUE),
        p.intOf("Attempt", 1, Integer.MAX_VALUE),
        kind(p.intOf("Kind", 0, 2)),
        p.booleanOf("PickPermitted"),
        p.booleanOf("PlacePermitted"),
        Arrays.stream(loads).boxed().toList(),
        place("Giver", p),
        p.intOf("Giver.X"),
        place("Taker", p),
        p.intOf("Taker.X"),
        p.longOf("NotAfter"));
  }

  private static CraneOrder.Kind kind(int code) {
    return switch (code) {
      case 0 -> CraneOrder.Kind.BOX;
      case 1 -> CraneOrder.Kind.COVER;
      default -> CraneOrder.Kind.TRAVEL;
    };
  }

  private static long place(String side, JobParameters p) throws BadParameter {
    int kind = p.intOf(side + ".Kind");
    int owner = p.intOf(side + ".Owner", 0, 0xFF_FFFF);
    int bay = p.intOf(side + ".Bay", 0, 0xFFF);
    int row = p.intOf(side + ".Row", 0, 0x3FF);
    int tier = p.intOf(side + ".Tier", 0, 0x3FF);
    return switch (kind) {
      case 0 -> PlaceCode.OUTSIDE;
      case PlaceCode.SHIP -> PlaceCode.shipCell(owner, bay, row, tier);
      case PlaceCode.SLOT -> PlaceCode.slot(owner, bay, row, tier);
      case PlaceCode.TRUCK -> PlaceCode.truck(owner);
      case PlaceCode.BACKREACH -> PlaceCode.backreach(owner);
      case PlaceCode.HATCH -> PlaceCode.hatch(owner, bay, row);
      default ->
          throw new BadParameter("parameter " + side + ".Kind is " + kind + ", no kind of place");
    };
  }

  /** The job orders that a crane has in mind: JobOrderList of the receiver. */
  ExtensionObject[] list(CraneState state) {
    List<ExtensionObject> list = new ArrayList<>();
    if (state.running()) {
      list.add(entry(state.current(), State.RUNNING));
    }
    if (state.next().job() >= 0) {
      list.add(entry(state.next(), State.ALLOWED_TO_START));
    }
    if (state.done().job() >= 0) {
      list.add(entry(state.done(), State.ENDED));
    }
    if (!state.running() && state.refused().equals(state.current()) && state.refused().job() >= 0) {
      list.add(entry(state.refused(), State.ABORTED));
    }
    return list.toArray(ExtensionObject[]::new);
  }

  private ExtensionObject entry(CraneState.Order order, State state) {
    return structures.encode(
        orderAndStateEncoding,
        encoder -> {
          encodeHead(encoder, order);
          encoder.encodeInt32(1);
          encodeState(encoder, state);
        });
  }

  private static void encodeHead(OpcUaBinaryEncoder encoder, CraneState.Order order) {
    encoder.encodeUInt32(Unsigned.uint(0));
    encoder.encodeString(order.id());
  }

  /** A state of the receiver itself: the path to it is empty. */
  private static void encodeState(OpcUaBinaryEncoder encoder, State state) {
    encoder.encodeInt32(0);
    encoder.encodeLocalizedText(LocalizedText.english(state.text));
    encoder.encodeUInt32(Unsigned.uint(state.number));
  }
}

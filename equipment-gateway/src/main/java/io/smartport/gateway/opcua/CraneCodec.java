package io.smartport.gateway.opcua;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.smartport.gateway.link.CraneJob;
import io.smartport.gateway.link.CraneReading;
import io.smartport.gateway.opcua.CraneReport.KnownOrder;
import io.smartport.tos.site.PlaceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryDecoder;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryEncoder;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;

/** Structured values of a crane, encoded as {@code opcua.md} and OPC 10031-4 have them. */
final class CraneCodec {
  private static final int STATE_ENCODING = 5001;
  private static final int HEARTBEAT_ENCODING = 5002;
  private static final int CLAIM_ENCODING = 5003;
  private static final int JOB_ORDER_ENCODING = 5014;

  /** Of the optional fields of a job order only JobOrderParameters, the sixth, is there. */
  private static final int PARAMETERS_ONLY = 1 << 5;

  /** Of the optional fields of a parameter only Subparameters, the third, may be there. */
  private static final int SUBPARAMETERS = 1 << 2;

  private static final int USUAL_BYTES = 512;

  private final EncodingContext context;
  private final NodeId stateEncoding;
  private final NodeId heartbeatEncoding;
  private final NodeId claimEncoding;
  private final NodeId jobOrderEncoding;

  CraneCodec(EncodingContext context) {
    this.context = context;
    UShort smartport = index(context.getNamespaceTable(), BrowseName.SMARTPORT);
    UShort jobControl = index(context.getNamespaceTable(), BrowseName.JOB_CONTROL);
    this.stateEncoding = new NodeId(smartport, Unsigned.uint(STATE_ENCODING));
    this.heartbeatEncoding = new NodeId(smartport, Unsigned.uint(HEARTBEAT_ENCODING));
    this.claimEncoding = new NodeId(smartport, Unsigned.uint(CLAIM_ENCODING));
    this.jobOrderEncoding = new NodeId(jobControl, Unsigned.uint(JOB_ORDER_ENCODING));
  }

  private static UShort index(NamespaceTable table, String uri) {
    UShort index = table.getIndex(uri);
    if (index == null) {
      throw new IllegalArgumentException("the server has no namespace " + uri);
    }
    return index;
  }

  /**
   * Decodes the variable State.
   *
   * @throws UaException if it is bad or no such structure
   */
  CraneReport report(DataValue value) throws UaException {
    return decode(value, stateEncoding, "State", CraneCodec::readReport);
  }

  private static CraneReport readReport(OpcUaBinaryDecoder in) {
    long bootId = in.decodeInt64();
    long machineMs = in.decodeInt64();
    long sequence = in.decodeUInt32().longValue();
    int mode = in.decodeInt32();
    List<KnownOrder> orders = new ArrayList<>();
    KnownOrder current = readOrder(in, orders);
    boolean running = in.decodeBoolean();
    int step = in.decodeInt32();
    in.decodeBoolean(); // landed: for people, the step says it
    Integer[] loads = in.decodeArray(in::decodeInt32, Integer.class);
    readOrder(in, orders);
    KnownOrder done = readOrder(in, orders);
    KnownOrder refused = readOrder(in, orders);
    int refusal = in.decodeInt32();
    int xMm = in.decodeInt32();
    CraneReading reading =
        new CraneReading(
            bootId,
            machineMs,
            sequence,
            mode,
            current.job(),
            current.attempt(),
            running,
            step,
            load(loads, 0),
            load(loads, 1),
            done.job(),
            refused.job(),
            refused.attempt(),
            refusal,
            xMm);
    return new CraneReport(reading, orders);
  }

  private static KnownOrder readOrder(OpcUaBinaryDecoder in, List<KnownOrder> orders) {
    String id = in.decodeString();
    KnownOrder order = new KnownOrder(id == null ? "" : id, in.decodeInt32(), in.decodeInt32());
    if (!order.id().isEmpty()) {
      orders.add(order);
    }
    return order;
  }

  private static int load(Integer[] loads, int index) {
    return loads != null && loads.length > index ? loads[index] : -1;
  }

  /**
   * Decodes the variable Heartbeat.
   *
   * @throws UaException if it is bad or no such structure
   */
  Heartbeat heartbeat(DataValue value) throws UaException {
    return decode(
        value,
        heartbeatEncoding,
        "Heartbeat",
        in -> new Heartbeat(in.decodeInt64(), in.decodeInt64(), in.decodeUInt32().longValue()));
  }

  private <T> T decode(
      DataValue value, NodeId encoding, String name, Function<OpcUaBinaryDecoder, T> fields)
      throws UaException {
    if (!value.statusCode().isGood()) {
      throw new UaException(value.statusCode(), name + " has status " + value.statusCode());
    }
    if (!(value.value().value() instanceof ExtensionObject.Binary object)
        || !object.getEncodingOrTypeId().equals(encoding)) {
      throw new UaException(
          StatusCodes.Bad_TypeMismatch, name + " is no structure of its type: " + value.value());
    }
    try {
      ByteBuf body = Unpooled.wrappedBuffer(object.getBody().bytesOrEmpty());
      return fields.apply(new OpcUaBinaryDecoder(context).setBuffer(body));
    } catch (UaSerializationException | IndexOutOfBoundsException e) {
      throw new UaException(StatusCodes.Bad_DecodingError, name + " cannot be decoded", e);
    }
  }

  /** The gateway's heartbeat and claim. */
  Variant claim(String master, int term, long counter) {
    return structure(
        claimEncoding,
        out -> {
          out.encodeString(master);
          out.encodeInt32(term);
          out.encodeUInt32(Unsigned.uint(counter));
        });
  }

  /** A job order with its parameters. */
  Variant jobOrder(String id, CraneJob job) {
    return structure(
        jobOrderEncoding,
        out -> {
          out.encodeUInt32(Unsigned.uint(PARAMETERS_ONLY));
          out.encodeString(id);
          out.encodeInt32(10);
          parameter(out, "Term", job.term());
          parameter(out, "Job", job.job());
          parameter(out, "Attempt", job.attempt());
          parameter(out, "Kind", job.kind());
          parameter(out, "PickPermitted", job.pickPermitted());
          parameter(out, "PlacePermitted", job.placePermitted());
          parameter(out, "Loads", loads(job));
          parameter(out, "NotAfter", job.notAfterMachineMs());
          place(out, "Giver", job.giver(), job.giverXMm());
          place(out, "Taker", job.taker(), job.takerXMm());
        });
  }

  private static Integer[] loads(CraneJob job) {
    if (job.load1() < 0) {
      return new Integer[0];
    }
    return job.load2() < 0 ? new Integer[] {job.load1()} : new Integer[] {job.load1(), job.load2()};
  }

  private static void parameter(OpcUaBinaryEncoder out, String name, Object value) {
    out.encodeUInt32(Unsigned.uint(0));
    out.encodeString(name);
    out.encodeVariant(new Variant(value));
  }

  private static void place(OpcUaBinaryEncoder out, String name, long place, int xMm) {
    out.encodeUInt32(Unsigned.uint(SUBPARAMETERS));
    out.encodeString(name);
    out.encodeVariant(Variant.NULL_VALUE);
    out.encodeInt32(6);
    parameter(out, "Kind", PlaceCode.kind(place));
    parameter(out, "Owner", PlaceCode.owner(place));
    parameter(out, "Bay", PlaceCode.bay(place));
    parameter(out, "Row", PlaceCode.row(place));
    parameter(out, "Tier", PlaceCode.tier(place));
    parameter(out, "X", xMm);
  }

  private Variant structure(NodeId encoding, Consumer<OpcUaBinaryEncoder> fields) {
    ByteBuf buffer = Unpooled.buffer(USUAL_BYTES);
    fields.accept(new OpcUaBinaryEncoder(context).setBuffer(buffer));
    byte[] body = new byte[buffer.readableBytes()];
    buffer.readBytes(body);
    return new Variant(ExtensionObject.of(ByteString.of(body), encoding));
  }
}

package io.smartport.simulator.plc.space;

import io.smartport.simulator.plc.control.Claim;
import io.smartport.simulator.plc.control.CraneState;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryEncoder;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.jspecify.annotations.Nullable;

/** Values of the structures of our own namespace. */
final class ControlCodec {
  private final Structures structures;
  private final NodeId stateEncoding;
  private final NodeId heartbeatEncoding;
  private final NodeId claimEncoding;

  ControlCodec(Structures structures, NodeIdTable ids) {
    this.structures = structures;
    this.stateEncoding = ids.of(SmartPortDataTypes.STATE_ENCODING);
    this.heartbeatEncoding = ids.of(SmartPortDataTypes.HEARTBEAT_ENCODING);
    this.claimEncoding = ids.of(SmartPortDataTypes.CLAIM_ENCODING);
  }

  ExtensionObject heartbeat(long bootId, long machineMs, long counter) {
    return structures.encode(
        heartbeatEncoding,
        encoder -> {
          encoder.encodeInt64(bootId);
          encoder.encodeInt64(machineMs);
          encoder.encodeUInt32(Unsigned.uint(counter));
        });
  }

  ExtensionObject state(CraneState state) {
    return structures.encode(
        stateEncoding,
        encoder -> {
          encoder.encodeInt64(state.bootId());
          encoder.encodeInt64(state.machineMs());
          encoder.encodeUInt32(Unsigned.uint(state.sequence()));
          encoder.encodeInt32(state.mode());
          encodeOrder(encoder, state.current());
          encoder.encodeBoolean(state.running());
          encoder.encodeInt32(state.step());
          encoder.encodeBoolean(state.landed());
          encoder.encodeArray(state.loads().toArray(Integer[]::new), encoder::encodeInt32);
          encodeOrder(encoder, state.next());
          encodeOrder(encoder, state.done());
          encodeOrder(encoder, state.refused());
          encoder.encodeInt32(state.refusal().code());
          encoder.encodeInt32(state.gantryXMm());
        });
  }

  private static void encodeOrder(OpcUaBinaryEncoder encoder, CraneState.Order order) {
    encoder.encodeString(order.id());
    encoder.encodeInt32(order.job());
    encoder.encodeInt32(order.attempt());
  }

  Claim claim(@Nullable Object value) throws BadParameter {
    return structures.decode(
        value,
        claimEncoding,
        "GatewayHeartbeat",
        decoder -> {
          String master = decoder.decodeString();
          return new Claim(
              master == null ? "" : master,
              decoder.decodeInt32(),
              decoder.decodeUInt32().longValue());
        });
  }
}

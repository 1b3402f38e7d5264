package io.smartport.simulator.plc.space;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.function.Consumer;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryDecoder;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryEncoder;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/** Encodes and decodes the bodies of structured values (OPC 10000-6, 5.2.2.15). */
final class Structures {
  private static final int USUAL_BYTES = 256;

  private final EncodingContext context;

  Structures(EncodingContext context) {
    this.context = context;
  }

  ExtensionObject encode(NodeId encoding, Consumer<OpcUaBinaryEncoder> fields) {
    ByteBuf buffer = Unpooled.buffer(USUAL_BYTES);
    fields.accept(new OpcUaBinaryEncoder(context).setBuffer(buffer));
    byte[] body = new byte[buffer.readableBytes()];
    buffer.readBytes(body);
    return ExtensionObject.of(ByteString.of(body), encoding);
  }

  /** Reads fields from a body. */
  @FunctionalInterface
  interface Reader<T> {
    T read(OpcUaBinaryDecoder decoder) throws BadParameter;
  }

  /**
   * Decodes a value that should be a structure.
   *
   * @param what for the error
   */
  <T> T decode(@Nullable Object value, NodeId encoding, String what, Reader<T> fields)
      throws BadParameter {
    if (!(value instanceof ExtensionObject.Binary object)
        || !object.getEncodingOrTypeId().equals(encoding)) {
      throw new BadParameter(what + " is not a structure of its type, but " + describe(value));
    }
    ByteBuf body = Unpooled.wrappedBuffer(object.getBody().bytesOrEmpty());
    try {
      return fields.read(new OpcUaBinaryDecoder(context).setBuffer(body));
    } catch (UaSerializationException | IndexOutOfBoundsException e) {
      throw new BadParameter(what + " cannot be decoded: " + e.getMessage());
    }
  }

  static String describe(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof ExtensionObject object) {
      return "a structure encoded as " + object.getEncodingOrTypeId().toParseableString();
    }
    return value.getClass().isArray()
        ? "an array of " + value.getClass().getComponentType().getSimpleName()
        : value.getClass().getSimpleName() + " " + value;
  }
}

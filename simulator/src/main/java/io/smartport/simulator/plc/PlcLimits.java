package io.smartport.simulator.plc;

import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigLimits;
import org.eclipse.milo.opcua.stack.core.channel.EncodingLimits;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;

/** How much a client may ask of a PLC. */
final class PlcLimits implements OpcUaServerConfigLimits {
  /** As little as the SDK's own base namespace fits in: it has a value of 319 kB. */
  private static final int MESSAGE_BYTES = 384 * 1024;

  private static final int CHUNK_BYTES = 65_535;
  private static final int CHUNKS = 8;
  private static final int DEPTH = 16;

  /** Of messages in either direction. */
  static final EncodingLimits ENCODING =
      new EncodingLimits(CHUNK_BYTES, CHUNKS, MESSAGE_BYTES, DEPTH);

  private static final UInteger LENGTH_MAX = Unsigned.uint(64 * 1024);
  private static final UInteger NODES_MAX = Unsigned.uint(200);
  private static final UInteger NONE = Unsigned.uint(0);

  @Override
  public UInteger getMaxSessions() {
    return Unsigned.uint(10);
  }

  @Override
  public Double getMaxSessionTimeout() {
    return 30_000.0;
  }

  @Override
  public Double getMinPublishingInterval() {
    return 20.0;
  }

  @Override
  public UInteger getMaxSubscriptions() {
    return Unsigned.uint(20);
  }

  @Override
  public UInteger getMaxSubscriptionsPerSession() {
    return Unsigned.uint(4);
  }

  @Override
  public UInteger getMaxMonitoredItems() {
    return Unsigned.uint(2_000);
  }

  @Override
  public UInteger getMaxMonitoredItemsPerSession() {
    return Unsigned.uint(500);
  }

  @Override
  public UInteger getMaxPasswordLength() {
    return Unsigned.uint(128);
  }

  @Override
  public UInteger getMaxArrayLength() {
    return LENGTH_MAX;
  }

  @Override
  public UInteger getMaxStringLength() {
    return LENGTH_MAX;
  }

  @Override
  public UInteger getMaxByteStringLength() {
    return LENGTH_MAX;
  }

  @Override
  public UInteger getMaxNodesPerRead() {
    return Unsigned.uint(500);
  }

  @Override
  public UInteger getMaxNodesPerWrite() {
    return Unsigned.uint(10);
  }

  @Override
  public UInteger getMaxMonitoredItemsPerCall() {
    return NODES_MAX;
  }

  /** One: the SDK calls denied methods that are batched with allowed ones (CVE-2026-62927). */
  @Override
  public UInteger getMaxNodesPerMethodCall() {
    return Unsigned.uint(1);
  }

  @Override
  public UInteger getMaxNodesPerBrowse() {
    return NODES_MAX;
  }

  @Override
  public UInteger getMaxNodesPerTranslateBrowsePathsToNodeIds() {
    return NODES_MAX;
  }

  @Override
  public UInteger getMaxNodesPerRegisterNodes() {
    return NODES_MAX;
  }

  @Override
  public UInteger getMaxNodesPerNodeManagement() {
    return NONE;
  }
}

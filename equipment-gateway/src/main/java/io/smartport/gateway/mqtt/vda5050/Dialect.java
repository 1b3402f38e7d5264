package io.smartport.gateway.mqtt.vda5050;

import java.util.List;

/** One version of the standard: neutral records to payloads and back. Any thread. */
interface Dialect {
  /** As in topics, such as {@code v2}. */
  String majorVersion();

  byte[] order(Header header, OrderMessage order);

  byte[] instantActions(Header header, List<Action> actions);

  TruckState state(byte[] payload, String name) throws BadMessageException;

  TruckPose visualization(byte[] payload, String name) throws BadMessageException;

  ConnectionState connection(byte[] payload, String name) throws BadMessageException;

  Factsheet factsheet(byte[] payload, String name) throws BadMessageException;

  /**
   * What every message begins with.
   *
   * @param epochMs wall time
   */
  record Header(long headerId, long epochMs, String manufacturer, String name) {}

  /** What a truck or its last will says of its connection: a hint. */
  enum ConnectionState {
    ONLINE,
    OFFLINE,
    BROKEN
  }

  /**
   * Where a truck is, m and rad, and how fast, m/s.
   *
   * @param headerId counts the visualizations of a boot
   */
  record TruckPose(long headerId, double x, double y, double theta, double speed) {}
}

package io.smartport.gateway.mqtt;

/** What a connection counts. */
public enum MqttCount {
  CONNECTED,
  DISCONNECTED,
  CONNECT_FAILED,
  RECEIVED,
  SENT,
  /** Not sent: its time was over while it waited. */
  UNSENT_EXPIRED,
  /** Not sent: too many wait already. */
  UNSENT_FULL,
  /** Not sent: no connection, or it ended while the message waited. It is never sent later. */
  UNSENT_OFFLINE
}

package io.smartport.gateway.mqtt;

import io.smartport.gateway.count.Counters;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the client library calls, for one connection. */
final class ClientEvents implements MqttCallback {
  private static final Logger LOG = LoggerFactory.getLogger(ClientEvents.class);

  private final MqttConnection.Listener listener;
  private final Counters<MqttCount> counters;
  private @Nullable SendQueue queue;
  private boolean lost;
  private String reason = "";

  ClientEvents(MqttConnection.Listener listener, Counters<MqttCount> counters) {
    this.listener = listener;
    this.counters = counters;
  }

  /** The queue to end when the connection is lost, which may have happened already. */
  synchronized void queueOf(SendQueue mine) {
    queue = mine;
    if (lost) {
      mine.end();
    }
  }

  synchronized String reason() {
    return reason;
  }

  @Override
  public synchronized void disconnected(MqttDisconnectResponse response) {
    lost = true;
    reason = describe(response);
    if (queue != null) {
      queue.end();
    }
  }

  private static String describe(MqttDisconnectResponse response) {
    String said = response.getReasonString();
    MqttException cause = response.getException();
    return "code %d%s%s"
        .formatted(
            response.getReturnCode(),
            said == null ? "" : ", " + said,
            cause == null ? "" : ", " + text(cause));
  }

  /** An exception of the client library with its cause, which alone says what happened. */
  static String text(MqttException e) {
    Throwable cause = e.getCause();
    return cause == null ? e.toString() : e + ": " + cause;
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    counters.add(MqttCount.RECEIVED);
    listener.received(topic, message.getPayload(), message.isRetained());
  }

  @Override
  public void mqttErrorOccurred(MqttException exception) {
    LOG.warn("MQTT client: {}", text(exception));
  }

  @Override
  public void deliveryComplete(IMqttToken token) {}

  @Override
  public void connectComplete(boolean reconnect, String serverUri) {}

  @Override
  public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}

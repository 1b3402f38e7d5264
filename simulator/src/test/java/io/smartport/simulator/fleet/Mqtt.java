package io.smartport.simulator.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** A plain MQTT client that knows nothing of ours. */
public final class Mqtt implements AutoCloseable {
  /** A message that came in; never compared by value. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Received(String topic, byte[] payload, MqttMessage message) {
    public String kind() {
      return topic.substring(topic.lastIndexOf('/') + 1);
    }
  }

  private static final long LIMIT_MS = 30_000;

  public final List<Received> received = new CopyOnWriteArrayList<>();
  public final List<Integer> disconnects = new CopyOnWriteArrayList<>();
  private final MqttAsyncClient client;

  /** Connects. */
  public Mqtt(int port, String clientId, SSLContext tls) throws MqttException {
    this(port, clientId, tls, options -> {});
  }

  /** Connects with options of its own. */
  public Mqtt(
      int port, String clientId, SSLContext tls, Consumer<MqttConnectionOptions> configuration)
      throws MqttException {
    client = new MqttAsyncClient("ssl://localhost:" + port, clientId, new MemoryPersistence());
    client.setCallback(new Callback());
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setSocketFactory(tls.getSocketFactory());
    options.setCleanStart(true);
    configuration.accept(options);
    try {
      client.connect(options).waitForCompletion(LIMIT_MS);
    } catch (MqttException e) {
      client.close(true);
      throw e;
    }
  }

  /** Reason codes of the answer. */
  public List<Integer> subscribe(String... filters) throws MqttException {
    MqttSubscription[] all = new MqttSubscription[filters.length];
    for (int i = 0; i < filters.length; i++) {
      all[i] = new MqttSubscription(filters[i], 1);
    }
    IMqttToken token = client.subscribe(all);
    token.waitForCompletion(LIMIT_MS);
    return codes(token);
  }

  /** Reason codes of the answer, which may come with the end of the connection. */
  public List<Integer> publish(String topic, byte[] payload, boolean retained)
      throws MqttException {
    MqttMessage message = new MqttMessage(payload, 1, retained, new MqttProperties());
    IMqttToken token = client.publish(topic, message);
    try {
      token.waitForCompletion(LIMIT_MS);
    } catch (MqttException e) {
      return List.of(e.getReasonCode());
    }
    return codes(token);
  }

  private static List<Integer> codes(IMqttToken token) {
    List<Integer> codes = new ArrayList<>();
    for (int code : token.getReasonCodes()) {
      codes.add(code);
    }
    return codes;
  }

  public boolean isConnected() {
    return client.isConnected();
  }

  @Override
  public void close() throws MqttException {
    if (client.isConnected()) {
      client.disconnect(0).waitForCompletion(LIMIT_MS);
    }
    client.close(true);
  }

  private final class Callback implements MqttCallback {
    @Override
    public void messageArrived(String topic, MqttMessage message) {
      received.add(new Received(topic, message.getPayload(), message));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
      disconnects.add(response.getReturnCode());
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
  }
}

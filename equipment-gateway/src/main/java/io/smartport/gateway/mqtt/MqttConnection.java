package io.smartport.gateway.mqtt;

import io.smartport.gateway.count.Counters;
import io.smartport.gateway.mqtt.SendQueue.Outgoing;
import io.smartport.tos.credential.TlsSockets;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that comes back by itself, each time with a clean session: nothing that was sent or
 * missed before reaches either side afterwards. Messages go out with QoS 0, as VDA 5050 has it for
 * all that a master control sends, and never retained.
 */
public final class MqttConnection implements AutoCloseable {
  /** Called on threads of the connection; must return soon and throw nothing. */
  public interface Listener {
    /** Connected and subscribed. */
    void connected();

    /** Nothing is received any more, and nothing is sent until {@link #connected()}. */
    void disconnected();

    /**
     * A message came in.
     *
     * @param retained it was kept by the broker: it may be of any age
     */
    void received(String topic, byte[] payload, boolean retained);
  }

  private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);
  private static final int WINDOW_MAX = 64;
  private static final int REFUSED = 0x80;
  private static final long INBOUND_PACKET_MAX = 128 * 1024;

  private final MqttSettings settings;
  private final List<String> filters;
  private final Listener listener;
  private final Counters<MqttCount> counters = new Counters<>(MqttCount.class);
  private final Thread thread;
  private volatile @Nullable SendQueue queue;
  private volatile boolean closed;
  private boolean isFailing;

  /**
   * Begins to connect.
   *
   * @param filters subscribed to with QoS 1
   */
  public MqttConnection(MqttSettings settings, List<String> filters, Listener listener) {
    this.settings = settings;
    this.filters = List.copyOf(filters);
    this.listener = listener;
    thread = Thread.ofPlatform().daemon().name("mqtt " + settings.clientId()).unstarted(this::run);
    thread.start();
  }

  public Counters<MqttCount> counters() {
    return counters;
  }

  public boolean isConnected() {
    return queue != null;
  }

  /**
   * Sends a message, or drops it when its time is over before it could leave.
   *
   * @param expirySeconds at least 1; the broker drops it too when it could not hand it on by then
   * @return false when there is no connection, or too much waits: the message is dropped
   */
  public boolean publish(String topic, byte[] payload, int expirySeconds) {
    SendQueue now = queue;
    if (now == null) {
      counters.add(MqttCount.UNSENT_OFFLINE);
      return false;
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(expirySeconds);
    return now.add(new Outgoing(topic, payload, expirySeconds, deadline));
  }

  /** Says good-bye to the broker. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(settings.connectTimeout().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    long leastMs = Math.max(1, settings.maxBackOff().toMillis() / 4);
    long backOffMs = leastMs;
    while (!closed) {
      try {
        long began = System.nanoTime();
        boolean connected = attempt();
        // A connection that ended at once is no reason to hurry.
        if (connected && System.nanoTime() - began > settings.maxBackOff().toNanos()) {
          backOffMs = leastMs;
        }
        // Jitter: many clients lost the same broker at once.
        Thread.sleep(backOffMs / 2 + ThreadLocalRandom.current().nextLong(backOffMs));
        backOffMs = Math.min(2 * backOffMs, settings.maxBackOff().toMillis());
      } catch (InterruptedException e) {
        // Only close() interrupts.
        return;
      }
    }
  }

  private boolean attempt() throws InterruptedException {
    try {
      return connectAndSend();
    } catch (RuntimeException e) {
      LOG.error("{}: a mistake in the connection, trying on", settings.clientId(), e);
      return false;
    }
  }

  /** Returns when the connection ends; false when there was none. */
  private boolean connectAndSend() throws InterruptedException {
    ClientEvents events = new ClientEvents(listener, counters);
    TlsSockets sockets = new TlsSockets(settings.tls());
    MqttAsyncClient client = null;
    try {
      client = newClient(events);
      SendQueue mine = new SendQueue(connect(client, sockets), counters);
      events.queueOf(mine);
      queue = mine;
      isFailing = false;
      counters.add(MqttCount.CONNECTED);
      LOG.info("{}: connected to {}:{}", settings.clientId(), settings.host(), settings.port());
      listener.connected();
      try {
        send(client, mine);
      } finally {
        queue = null;
        mine.end();
        counters.add(MqttCount.DISCONNECTED);
        if (!closed) {
          LOG.warn("{}: connection ended: {}", settings.clientId(), events.reason());
        }
        listener.disconnected();
      }
      return true;
    } catch (MqttException e) {
      counters.add(MqttCount.CONNECT_FAILED);
      if (!isFailing) {
        isFailing = true;
        LOG.warn(
            "{}: cannot connect to {}, trying on: {}",
            settings.clientId(),
            uri(),
            ClientEvents.text(e));
      }
      return false;
    } finally {
      end(client, sockets);
    }
  }

  private String uri() {
    return "ssl://" + settings.host() + ":" + settings.port();
  }

  private MqttAsyncClient newClient(ClientEvents events) throws MqttException {
    MqttAsyncClient client =
        new MqttAsyncClient(uri(), settings.clientId(), new MemoryPersistence());
    client.setCallback(events);
    return client;
  }

  /** Connects and subscribes; returns how many messages may be in flight. */
  private int connect(MqttAsyncClient client, TlsSockets sockets) throws MqttException {
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setCleanStart(true);
    options.setAutomaticReconnect(false);
    options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
    options.setConnectionTimeout((int) settings.connectTimeout().toSeconds());
    options.setMaximumPacketSize(INBOUND_PACKET_MAX);
    options.setSocketFactory(sockets);
    options.setHttpsHostnameVerificationEnabled(true);
    long timeoutMs = settings.connectTimeout().toMillis();
    IMqttToken connected = client.connect(options);
    connected.waitForCompletion(2 * timeoutMs);
    MqttSubscription[] subscriptions =
        filters.stream().map(f -> new MqttSubscription(f, 1)).toArray(MqttSubscription[]::new);
    IMqttToken subscribed = client.subscribe(subscriptions);
    subscribed.waitForCompletion(timeoutMs);
    checkGranted(subscribed.getReasonCodes());
    Integer most = connected.getResponseProperties().getReceiveMaximum();
    // One less: the client counts a message as in flight a little longer than it reports.
    return Math.max(1, Math.min(WINDOW_MAX, (most == null ? WINDOW_MAX : most) - 1));
  }

  private void checkGranted(int @Nullable [] codes) throws MqttException {
    for (int i = 0; codes != null && i < codes.length; i++) {
      if (codes[i] >= REFUSED) {
        LOG.error("{}: broker refuses the subscription to {}", settings.clientId(), filters.get(i));
        throw new MqttException(codes[i]);
      }
    }
  }

  private void send(MqttAsyncClient client, SendQueue mine) throws InterruptedException {
    MqttActionListener done =
        new MqttActionListener() {
          @Override
          public void onSuccess(IMqttToken token) {
            counters.add(MqttCount.SENT);
            mine.release();
          }

          @Override
          public void onFailure(IMqttToken token, Throwable cause) {
            counters.add(MqttCount.UNSENT_OFFLINE);
            mine.release();
          }
        };
    for (Outgoing next = mine.take(); next != null; next = mine.take()) {
      MqttProperties properties = new MqttProperties();
      properties.setMessageExpiryInterval((long) next.expirySeconds());
      MqttMessage message = new MqttMessage(next.payload(), 0, false, properties);
      try {
        while (!isTaken(client, next.topic(), message, done)) {
          // The client has not counted down yet what it reported as sent.
          Thread.sleep(1);
        }
      } catch (MqttException e) {
        LOG.warn("{}: {} not sent: {}", settings.clientId(), next.topic(), ClientEvents.text(e));
        counters.add(MqttCount.UNSENT_OFFLINE);
        mine.release();
      }
    }
  }

  private static boolean isTaken(
      MqttAsyncClient client, String topic, MqttMessage message, MqttActionListener done)
      throws MqttException {
    try {
      client.publish(topic, message, null, done);
      return true;
    } catch (MqttException e) {
      if (e.getReasonCode() == MqttClientException.REASON_CODE_MAX_INFLIGHT) {
        return false;
      }
      throw e;
    }
  }

  private void end(@Nullable MqttAsyncClient client, TlsSockets sockets) {
    try {
      if (client != null && client.isConnected()) {
        client.disconnect(0).waitForCompletion(settings.connectTimeout().toMillis());
      }
    } catch (MqttException e) {
      LOG.debug("{}: no good-bye: {}", settings.clientId(), ClientEvents.text(e));
    }
    try {
      sockets.close();
      if (client != null) {
        client.close(true);
      }
    } catch (IOException e) {
      LOG.debug("{}: socket not closed: {}", settings.clientId(), e.toString());
    } catch (MqttException e) {
      LOG.debug("{}: not closed: {}", settings.clientId(), ClientEvents.text(e));
    }
  }
}

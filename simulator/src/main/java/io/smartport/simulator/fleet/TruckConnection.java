package io.smartport.simulator.fleet;

import io.smartport.tos.credential.TlsSockets;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A truck's connection: comes back by itself while the truck has power, and is cut without a
 * good-bye when it has not, so that its last will is published.
 */
final class TruckConnection implements AutoCloseable {
  /** Called on threads of the connection. */
  interface Listener {
    /** What the broker shall publish when the connection breaks. */
    byte[] lastWill();

    /** Connected and subscribed. */
    void connected();

    void received(String topic, byte[] payload);
  }

  private static final Logger LOG = LoggerFactory.getLogger(TruckConnection.class);
  private static final int CONNECT_SECONDS = 5;

  /** For the last words. */
  private static final long QUIESCE_MS = 1_000;

  private final FleetConfig config;
  private final String name;
  private final Listener listener;
  private final Object change = new Object();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable MqttAsyncClient client;
  private boolean isFailing;
  private boolean powered = true;
  private boolean lost;
  private boolean closed;

  TruckConnection(FleetConfig config, String name, Listener listener) {
    this.config = config;
    this.name = name;
    this.listener = listener;
    thread = Thread.ofVirtual().name("truck " + name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Without power there is no connection. */
  void power(boolean on) {
    synchronized (change) {
      powered = on;
      change.notifyAll();
    }
  }

  boolean isUp() {
    return client != null;
  }

  /** Hands a message to the client; false when it does not take it now. */
  boolean publish(String topic, byte[] payload, int qos, boolean retained) {
    MqttAsyncClient now = client;
    if (now == null) {
      return false;
    }
    try {
      now.publish(topic(topic), new MqttMessage(payload, qos, retained, new MqttProperties()));
      return true;
    } catch (MqttException e) {
      LOG.debug("{}: {} not sent: {}", name, topic, e.getMessage());
      return false;
    }
  }

  private String topic(String topic) {
    return String.join("/", config.interfaceName(), "v2", config.manufacturer(), name, topic);
  }

  @Override
  public void close() {
    synchronized (change) {
      closed = true;
      change.notifyAll();
      closing.countDown();
    }
    try {
      thread.join(2 * CONNECT_SECONDS * 1_000L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    long leastMs = Math.max(1, config.maxBackOff().toMillis() / 4);
    long backOffMs = leastMs;
    try {
      while (awaitPower()) {
        long began = System.nanoTime();
        boolean connected = session();
        boolean lasted = System.nanoTime() - began > config.maxBackOff().toNanos();
        backOffMs =
            connected && lasted ? leastMs : Math.min(2 * backOffMs, config.maxBackOff().toMillis());
        long waitMs = backOffMs / 2 + ThreadLocalRandom.current().nextLong(backOffMs);
        if (closing.await(waitMs, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("{}: interrupted", name);
    } catch (RuntimeException e) {
      LOG.error("{}: a mistake in the connection, it ends", name, e);
    }
  }

  private boolean awaitPower() throws InterruptedException {
    synchronized (change) {
      while (!powered && !closed) {
        change.wait();
      }
      return !closed;
    }
  }

  /** One connection from its beginning to its end; false when there was none. */
  private boolean session() throws InterruptedException {
    TlsSockets sockets = new TlsSockets(config.tls().apply(name));
    MqttAsyncClient mine = null;
    synchronized (change) {
      lost = false;
    }
    try {
      mine = new MqttAsyncClient(uri(), name, new MemoryPersistence());
      mine.setCallback(new Events());
      mine.connect(options(sockets)).waitForCompletion(2 * CONNECT_SECONDS * 1_000L);
      subscribe(mine);
      isFailing = false;
      client = mine;
      listener.connected();
      awaitEnd();
      return true;
    } catch (MqttException e) {
      if (!isFailing) {
        isFailing = true;
        LOG.warn("{}: cannot connect to {}, trying on: {}", name, uri(), e.toString());
      }
      return false;
    } finally {
      client = null;
      end(mine, sockets);
    }
  }

  private String uri() {
    return "ssl://" + config.host() + ":" + config.port();
  }

  private MqttConnectionOptions options(TlsSockets sockets) {
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setCleanStart(true);
    options.setAutomaticReconnect(false);
    options.setKeepAliveInterval((int) config.keepAlive().toSeconds());
    options.setConnectionTimeout(CONNECT_SECONDS);
    options.setSocketFactory(sockets);
    options.setHttpsHostnameVerificationEnabled(true);
    options.setWill(
        topic("connection"), new MqttMessage(listener.lastWill(), 1, true, new MqttProperties()));
    return options;
  }

  private void subscribe(MqttAsyncClient mine) throws MqttException {
    MqttSubscription[] subscriptions = {
      new MqttSubscription(topic("order"), 0), new MqttSubscription(topic("instantActions"), 0)
    };
    mine.subscribe(subscriptions).waitForCompletion(CONNECT_SECONDS * 1_000L);
  }

  private void awaitEnd() throws InterruptedException {
    synchronized (change) {
      while (powered && !lost && !closed) {
        change.wait();
      }
    }
  }

  /** Says good-bye only when the truck is taken off the network, not when it loses power. */
  private void end(@Nullable MqttAsyncClient mine, TlsSockets sockets) {
    try {
      if (mine != null && mine.isConnected() && closing.getCount() == 0) {
        mine.disconnect(QUIESCE_MS).waitForCompletion(CONNECT_SECONDS * 1_000L);
      }
      sockets.close();
      if (mine != null) {
        mine.disconnectForcibly(0, 0, false);
        mine.close(true);
      }
    } catch (MqttException | IOException e) {
      LOG.debug("{}: connection not closed: {}", name, e.toString());
    }
  }

  /** What the client library calls. */
  private final class Events implements MqttCallback {
    @Override
    public void disconnected(MqttDisconnectResponse response) {
      synchronized (change) {
        lost = true;
        change.notifyAll();
      }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
      listener.received(topic.substring(topic.lastIndexOf('/') + 1), message.getPayload());
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
      LOG.warn("{}: {}", name, exception.toString());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
  }
}

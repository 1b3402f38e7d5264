package io.smartport.simulator.broker;

import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A broker in this process, in memory only: after a restart it knows nothing. */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 30;

  private final BrokerFolder folder;
  private final EmbeddedHiveMQ broker;

  /**
   * Starts a broker and waits until it listens.
   *
   * @throws IllegalArgumentException when key and certificate cannot be used
   * @throws IOException when it cannot start, for instance because the port is taken
   */
  public EmbeddedBroker(BrokerSettings settings) throws IOException, InterruptedException {
    folder = new BrokerFolder(settings);
    broker =
        EmbeddedHiveMQ.builder()
            .withConfigurationFolder(folder.conf())
            .withDataFolder(folder.data())
            .withExtensionsFolder(folder.extensions())
            .withEmbeddedExtension(
                EmbeddedExtension.builder()
                    .withId("smartport-access")
                    .withName("SmartPort access control")
                    .withVersion("1")
                    .withAuthor("SmartPort")
                    .withPriority(0)
                    .withStartPriority(0)
                    .withExtensionMain(new AccessControl(settings.rights()))
                    .build())
            .withoutLoggingBootstrap()
            .build();
    // The embedded broker would let everybody in when the extension fails.
    InternalConfigurations.AUTH_DENY_UNAUTHENTICATED_CONNECTIONS.set(true);
    try {
      await(broker.start(), START_SECONDS);
    } catch (IOException e) {
      close();
      throw e;
    }
    LOG.info("MQTT broker listens on {}:{}", settings.bindAddress(), settings.port());
  }

  private static void await(Future<?> future, int seconds)
      throws IOException, InterruptedException {
    try {
      future.get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException("MQTT broker: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new IOException("MQTT broker: no answer within " + seconds + " s", e);
    }
  }

  @Override
  public void close() {
    try {
      await(broker.stop(), STOP_SECONDS);
      broker.close();
    } catch (IOException | ExecutionException e) {
      LOG.warn("MQTT broker did not stop well", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    folder.close();
  }
}

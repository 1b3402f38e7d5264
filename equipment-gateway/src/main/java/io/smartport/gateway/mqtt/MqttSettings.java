package io.smartport.gateway.mqtt;

import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * How to reach a broker.
 *
 * @param host must be a name of the broker's certificate
 * @param clientId the common name of our certificate, when the broker wants them to be equal
 * @param tls with our key and the authority to trust; TLS 1.3 is used, nothing older
 * @param keepAlive whole seconds; a broker that answers nothing for twice as long is left
 * @param connectTimeout for connection and log-in each
 * @param maxBackOff longest wait between attempts to connect; they begin at a quarter of it
 */
public record MqttSettings(
    String host,
    int port,
    String clientId,
    SSLContext tls,
    Duration keepAlive,
    Duration connectTimeout,
    Duration maxBackOff) {
  /** Checks the port and the durations. */
  public MqttSettings {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port: " + port + "; 1 to 65535");
    }
    if (keepAlive.toSeconds() < 1 || connectTimeout.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "keepAlive and connectTimeout: %s, %s; at least 1 s"
              .formatted(keepAlive, connectTimeout));
    }
  }

  /** With the usual times: keep-alive 3 s, time-out 5 s, back-off up to 2 s. */
  public static MqttSettings of(String host, int port, String clientId, SSLContext tls) {
    return new MqttSettings(
        host,
        port,
        clientId,
        tls,
        Duration.ofSeconds(3),
        Duration.ofSeconds(5),
        Duration.ofSeconds(2));
  }
}

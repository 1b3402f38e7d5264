package io.smartport.tos.server;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /livez}, {@code /readyz} and {@code /metrics}. The first two answer 200 or 503 with the
 * reasons as JSON; the third is Prometheus text.
 */
public final class OperationsServer implements AutoCloseable {
  private static final int TIMEOUT_SECONDS = 10;

  /** A request has no body, and no reason for long headers. */
  private static final int MOST_HEADER_BYTES = 8_192;

  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final JsonMapper json = JsonMapper.builder().build();
  private final Health health;
  private final PrometheusMeterRegistry registry;
  private final JvmGcMetrics gcMetrics = new JvmGcMetrics();
  private final Vertx vertx;
  private final HttpServer http;

  private OperationsServer(HttpSettings settings, Health health, PrometheusMeterRegistry registry)
      throws IOException {
    this.health = health;
    this.registry = registry;
    gcMetrics.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    try {
      http =
          vertx
              .createHttpServer(
                  new HttpServerOptions()
                      .setHost(settings.host())
                      .setPort(settings.port())
                      .setMaxHeaderSize(MOST_HEADER_BYTES)
                      .setIdleTimeout(TIMEOUT_SECONDS))
              .requestHandler(this::answer)
              .listen()
              .toCompletionStage()
              .toCompletableFuture()
              .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      vertx.close();
      throw new IOException(
          "http: %s:%d cannot be listened on: %s"
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    } catch (InterruptedException e) {
      vertx.close();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted before the HTTP server was up", e);
    }
  }

  /**
   * Starts to answer.
   *
   * @param registry holds the figures; those of the JVM are added
   * @throws IOException if the address cannot be listened on, naming it
   */
  public static OperationsServer start(
      HttpSettings settings, Health health, PrometheusMeterRegistry registry) throws IOException {
    return new OperationsServer(settings, health, registry);
  }

  /** The port it answers on. */
  public int port() {
    return http.actualPort();
  }

  private void answer(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (!HttpMethod.GET.equals(request.method()) && !HttpMethod.HEAD.equals(request.method())) {
      response.setStatusCode(405).putHeader("Allow", "GET, HEAD").end();
      return;
    }
    switch (request.path()) {
      case "/livez" -> state(response, "live", health.whyNotLive(), List.of());
      case "/readyz" -> state(response, "ready", health.whyNotReady(), health.waitsFor());
      case "/metrics" -> response.putHeader("Content-Type", PROMETHEUS_TEXT).end(registry.scrape());
      case null, default -> response.setStatusCode(404).end();
    }
  }

  private void state(
      HttpServerResponse response, String what, List<String> reasons, List<String> waitsFor) {
    ObjectNode body = json.createObjectNode().put(what, reasons.isEmpty());
    reasons.forEach(body.putArray("reasons")::add);
    waitsFor.forEach(body.putArray("waitsFor")::add);
    response
        .setStatusCode(reasons.isEmpty() ? 200 : 503)
        .putHeader("Content-Type", "application/json")
        .end(json.writeValueAsString(body));
  }

  /** Ends; connections are closed. */
  @Override
  public void close() {
    Future<Void> closing = vertx.close().toCompletionStage().toCompletableFuture();
    try {
      closing.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the HTTP server does not end", e);
    } finally {
      gcMetrics.close();
    }
  }
}

package io.smartport.tos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationsServerTest {
  private static final HttpSettings ANY_PORT = new HttpSettings("127.0.0.1", 0);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile List<String> whyNotReady = List.of();
  private OperationsServer server;

  private final Health health =
      new Health() {
        @Override
        public List<String> whyNotLive() {
          return List.of();
        }

        @Override
        public List<String> whyNotReady() {
          return whyNotReady;
        }

        @Override
        public List<String> waitsFor() {
          return List.of("the \"gateway\"");
        }
      };

  @BeforeEach
  void start() throws IOException {
    server = OperationsServer.start(ANY_PORT, health, registry);
  }

  @AfterEach
  void end() {
    client.close();
    server.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void itTellsWhetherItIsReadyAndWhyNot() throws Exception {
    HttpResponse<String> ready = get("/readyz");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body())
        .isEqualTo("{\"ready\":true,\"reasons\":[],\"waitsFor\":[\"the \\\"gateway\\\"\"]}");
    whyNotReady = List.of("replaying message 3 of 9");
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/readyz").body()).contains("\"ready\":false", "replaying message 3 of 9");
    assertThat(get("/livez").statusCode()).isEqualTo(200);
  }

  @Test
  void figuresAreThoseOfTheRegistryAndTheJvm() throws Exception {
    Counter.builder("smartport.core.outputs").register(registry).increment(3);
    assertThat(get("/metrics").body())
        .contains("smartport_core_outputs_total 3.0", "jvm_memory_used_bytes");
  }

  @Test
  void nothingElseIsAnswered() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/livez/..").statusCode()).isEqualTo(404);
    HttpRequest post =
        HttpRequest.newBuilder(uri("/livez"))
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();
    assertThat(send(post).statusCode()).isEqualTo(405);
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    HttpSettings taken = new HttpSettings("127.0.0.1", server.port());
    PrometheusMeterRegistry other = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    assertThatThrownBy(() -> OperationsServer.start(taken, health, other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("http: 127.0.0.1:" + server.port() + " cannot be listened on");
  }
}

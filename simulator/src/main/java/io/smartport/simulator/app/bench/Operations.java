package io.smartport.simulator.app.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks a process of this machine for its health and figures. */
final class Operations {
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  Operations(int port) {
    this.port = port;
  }

  /** A port that was free a moment ago. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Whether it answers and is ready. */
  boolean isReady() throws IOException, InterruptedException {
    try {
      return get("/readyz").statusCode() == 200;
    } catch (ConnectException _) {
      return false;
    }
  }

  /** Its figures without tags, by name. */
  Map<String, Double> figures() throws IOException, InterruptedException {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String line : get("/metrics").body().lines().toList()) {
      String[] words = line.split(" ", -1);
      if (words.length == 2 && !line.startsWith("#") && !line.contains("{")) {
        figures.put(words[0], Double.parseDouble(words[1]));
      }
    }
    return figures;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}

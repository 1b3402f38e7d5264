package io.smartport.simulator.app.live;

import io.smartport.tos.server.Health;
import java.util.List;

/** Whether the plant goes on. */
final class SimulatorHealth implements Health {
  /** A plant that does not come round for so long hangs. */
  private static final long HANGS_MS = 10_000;

  private final PlantLoop loop;

  SimulatorHealth(PlantLoop loop) {
    this.loop = loop;
  }

  @Override
  public List<String> whyNotLive() {
    long silentMs = loop.silentMs();
    return silentMs < HANGS_MS
        ? List.of()
        : List.of("the plant has stood still for " + silentMs + " ms");
  }

  @Override
  public List<String> whyNotReady() {
    return whyNotLive();
  }

  @Override
  public List<String> waitsFor() {
    return List.of();
  }
}

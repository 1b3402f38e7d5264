package io.smartport.gateway.app;

import io.smartport.tos.engine.Machines;
import io.smartport.tos.server.Health;
import io.smartport.tos.site.CompiledSite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the gateway's figures say of its health. */
final class GatewayHealth implements Health {
  /** Links that do not come round for so long hang. */
  private static final long HANGS_MS = 10_000;

  private static final int NAMED_MACHINES = 5;

  private final GatewayFigures figures;
  private final CompiledSite site;

  GatewayHealth(GatewayFigures figures, CompiledSite site) {
    this.figures = figures;
    this.site = site;
  }

  @Override
  public List<String> whyNotLive() {
    long silentMs = figures.silentMs();
    return silentMs < HANGS_MS
        ? List.of()
        : List.of("the links' thread has not come round for " + silentMs + " ms");
  }

  @Override
  public List<String> whyNotReady() {
    List<String> reasons = new ArrayList<>(whyNotLive());
    if (figures.isStopping()) {
      reasons.add("ending");
    }
    if (!figures.hearsCore()) {
      reasons.add("the core is not heard");
    }
    if (!figures.hasBroker()) {
      reasons.add("no connection to the MQTT broker");
    }
    return reasons;
  }

  @Override
  public List<String> waitsFor() {
    int all = Machines.of(site).count();
    int missing = all - figures.machinesInSession();
    if (missing <= 0) {
      return List.of();
    }
    List<String> names =
        IntStream.range(0, all)
            .filter(machine -> !figures.isInSession(machine))
            .limit(NAMED_MACHINES)
            .mapToObj(machine -> Machines.name(site, machine))
            .toList();
    return List.of(
        "%d of %d machines: %s%s"
            .formatted(
                missing, all, String.join(", ", names), missing > NAMED_MACHINES ? ", …" : ""));
  }
}

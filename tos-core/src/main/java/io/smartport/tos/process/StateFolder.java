package io.smartport.tos.process;

import java.nio.file.Path;

/**
 * Where the processes of a terminal keep what they must not forget; each writes below its own name
 * only. {@code docs/reference/configuration.md} shows the layout.
 *
 * @param root such as {@code var}
 */
public record StateFolder(Path root) {
  /** The name of the core's folder. */
  public static final String CORE = "core";

  /** The name of the gateway's folder. */
  public static final String GATEWAY = "gateway";

  /** The folder of a process. */
  public Path of(String process) {
    return root.resolve(process);
  }

  /** The core's journal: inbound, outbound, snapshots. */
  public Path journal() {
    return of(CORE).resolve("journal");
  }

  /** The queue in which a process writes messages to the core. */
  public Path ingress(String process) {
    return of(process).resolve("ingress");
  }

  /** The queue in which the gateway writes what machines measure. */
  public Path telemetry() {
    return of(GATEWAY).resolve("telemetry");
  }
}

package io.smartport.tos.server;

import java.util.List;

/** How a process is; asked from any thread. */
public interface Health {
  /** Why the process should be killed and started again; empty when it lives. */
  List<String> whyNotLive();

  /** Why it cannot do its work now; empty when it is ready. */
  List<String> whyNotReady();

  /** What it would like to hear of, without being the less ready. */
  List<String> waitsFor();
}

package io.smartport.tos.app.core;

import io.smartport.tos.runtime.CoreFigures;
import io.smartport.tos.server.Health;
import java.util.ArrayList;
import java.util.List;

/** What the core's figures say of its health. */
final class CoreHealth implements Health {
  /** A core whose thread does not come round for so long hangs. */
  private static final long HANGS_MS = 10_000;

  private final CoreFigures figures;

  CoreHealth(CoreFigures figures) {
    this.figures = figures;
  }

  @Override
  public List<String> whyNotLive() {
    return switch (figures.phase()) {
      case FAILED -> List.of(figures.fault());
      case RECOVERING, LEADING -> {
        long silentMs = figures.silentMs();
        yield silentMs < HANGS_MS
            ? List.of()
            : List.of("the core's thread has not come round for " + silentMs + " ms");
      }
      case STARTING, STOPPING, SAFE_MODE -> List.of();
    };
  }

  @Override
  public List<String> whyNotReady() {
    return switch (figures.phase()) {
      case STARTING -> List.of("opening the journal");
      case RECOVERING ->
          List.of("replaying message " + figures.lastIndex() + " of " + figures.journalIndex());
      case STOPPING -> List.of("ending");
      case FAILED, SAFE_MODE -> List.of(figures.fault());
      case LEADING -> whyALeaderIsNotReady();
    };
  }

  private List<String> whyALeaderIsNotReady() {
    List<String> reasons = new ArrayList<>(whyNotLive());
    if (figures.isNearlyFull()) {
      reasons.add("the disk is nearly full: plans wait");
    }
    return reasons;
  }

  @Override
  public List<String> waitsFor() {
    return figures.unheard().stream()
        .map(source -> "a first message of the " + source.process())
        .toList();
  }
}

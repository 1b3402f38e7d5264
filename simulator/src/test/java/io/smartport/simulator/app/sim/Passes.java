package io.smartport.simulator.app.sim;

import io.smartport.tos.app.replay.JournalReplay;
import io.smartport.tos.app.replay.Pass;
import java.util.ArrayList;
import java.util.List;

/** Keeps the passes of a replay. */
final class Passes implements JournalReplay.Watcher {
  private final List<Pass> all = new ArrayList<>();

  @Override
  public void passed(Pass pass) {
    all.add(pass);
  }

  @Override
  public void isAt(long messages, long ofMessages) {}

  List<Pass> all() {
    return all;
  }
}

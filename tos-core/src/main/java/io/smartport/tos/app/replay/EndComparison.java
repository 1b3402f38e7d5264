package io.smartport.tos.app.replay;

import io.smartport.tos.app.replay.PassRun.Done;
import io.smartport.tos.journal.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands on passes that ended. All that go to the journal's end must come to the state of the one
 * from the start, so they wait for it.
 */
final class EndComparison {
  private final long lastIndex;
  private final Consumer<Pass> told;
  private final List<Done> waiting = new ArrayList<>();
  private @Nullable Done first;

  EndComparison(long lastIndex, Consumer<Pass> told) {
    this.lastIndex = lastIndex;
    this.told = told;
  }

  void ended(Done done) {
    Pass pass = done.pass();
    if (pass.from() == 0) {
      first = done;
      told.accept(pass);
      waiting.forEach(this::tell);
    } else if (pass.to() < lastIndex) {
      told.accept(pass);
    } else if (first == null) {
      waiting.add(done);
    } else {
      tell(done);
    }
  }

  private void tell(Done done) {
    List<String> wrong = new ArrayList<>(done.pass().wrong());
    Snapshot wanted = first == null ? null : first.end();
    if (done.end() != null && wanted != null) {
      StateComparison.compare(lastIndex, done.end(), wanted, "that of the first pass", wrong);
    }
    told.accept(done.pass().withWrong(wrong));
  }
}

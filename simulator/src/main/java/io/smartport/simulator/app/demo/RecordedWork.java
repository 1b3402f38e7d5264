package io.smartport.simulator.app.demo;

import io.smartport.simulator.virtual.WaitCycles;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.RecordHandler;
import io.smartport.tos.journal.SegmentReplay;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.StateHashedDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The core's work, computed again from its journal: all restarts of the core are in it. */
final class RecordedWork {
  private static final long MINUTE_MS = 60_000;

  private final Map<Long, Long> saidHashes;
  private final Engine engine = new Engine();
  private final WaitCycles cycles = new WaitCycles();
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final StateHashedDecoder hashed = new StateHashedDecoder();
  private long nextMinuteMs;
  private String divergence = "";

  private RecordedWork(Map<Long, Long> saidHashes) {
    this.saidHashes = saidHashes;
  }

  /**
   * Computes it.
   *
   * @param saidHashes state hashes that the core told, by message
   * @throws IOException if there is no journal, or it cannot be read
   */
  static RecordedWork of(Path journal, Map<Long, Long> saidHashes) throws IOException {
    RecordedWork work = new RecordedWork(saidHashes);
    SegmentReplay inbound = JournalFolder.openAny(new FileVolume(), journal).inboundReplay();
    RecordHandler handler = (index, b, offset, length) -> work.on(b, offset, length);
    inbound.read(1, handler);
    return work;
  }

  private void on(DirectBuffer b, int offset, int length) {
    engine.onMessage(new UnsafeBuffer(b, offset, length), 0, length, this::heard);
    var site = engine.site();
    if (site != null && engine.nowMs() >= nextMinuteMs) {
      nextMinuteMs = engine.nowMs() + MINUTE_MS;
      cycles.sample(engine.state().transport(), site.lanes());
    }
  }

  private void heard(long index, int ordinal, DirectBuffer b, int offset, int length) {
    header.wrap(b, offset);
    if (header.templateId() == StateHashedDecoder.TEMPLATE_ID) {
      hashed.wrapAndApplyHeader(b, offset, header);
      Long said = saidHashes.get(hashed.inboundIndex());
      if (said != null && said != hashed.stateHash() && divergence.isEmpty()) {
        divergence =
            "after message %d the core had state %016x, its journal gives %016x"
                .formatted(hashed.inboundIndex(), said, hashed.stateHash());
      }
    }
  }

  Engine engine() {
    return engine;
  }

  WaitCycles cycles() {
    return cycles;
  }

  /** Where core and journal differ, if they do. */
  Optional<String> divergence() {
    return divergence.isEmpty() ? Optional.empty() : Optional.of(divergence);
  }
}

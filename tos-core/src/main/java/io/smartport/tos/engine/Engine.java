package io.smartport.tos.engine;

import io.smartport.tos.column.HashSink;
import io.smartport.tos.column.SnapshotSink;
import io.smartport.tos.column.StateSource;
import io.smartport.tos.engine.KernelState.Policy;
import io.smartport.tos.journal.InboundHeader;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.site.CompiledSite;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The terminal as a pure function of its inbound journal: {@code (state, message) -> (state',
 * outputs)}. Not thread safe: one thread owns it.
 */
public final class Engine {
  /** The state is hashed after every message whose index is a multiple of this. */
  public static final int HASH_INTERVAL = 1_000;

  private final EngineState state = new EngineState();
  private final EngineOutputs outputs = new EngineOutputs(state.kernel, state.work, state.cargo);
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final HashSink hash = new HashSink();
  private final Handlers handlers = new Handlers(this, state, outputs);
  private byte[] siteBytes = {};
  private @Nullable Terminal terminal;

  /**
   * Handles one record of the inbound journal.
   *
   * @param record inbound header, SBE header, body
   */
  public void onMessage(DirectBuffer record, int offset, int length, Egress egress) {
    long index = InboundHeader.index(record, offset);
    outputs.begin(index, egress);
    state.kernel.set(Policy.LAST_INDEX, index);
    state.kernel.set(Policy.NOW_MS, InboundHeader.atMs(record, offset));
    int source = InboundHeader.source(record, offset);
    long incarnation = InboundHeader.incarnation(record, offset);
    long sequence = InboundHeader.sequence(record, offset);
    if (state.kernel.isNew(source, incarnation, sequence)) {
      int message = offset + InboundHeader.LENGTH;
      header.wrap(record, message);
      Refusal refusal = handlers.handle(header, record, message, offset + length);
      if (refusal != Refusal.NONE) {
        outputs.refused(header.templateId(), refusal, handlers.refusedSubject());
      }
      if (terminal != null) {
        terminal.work.events().drainTo(terminal.dispatch::on);
        terminal.dispatch.advance(handlers.mayLetTrucksGoOn());
      }
    }
    if (index % HASH_INTERVAL == 0) {
      outputs.stateHashed(stateHash());
    }
  }

  /** Index of the last message handled; 0 before the first. */
  public long lastIndex() {
    return state.kernel.get(Policy.LAST_INDEX);
  }

  /** Site time of the last message handled. */
  public long nowMs() {
    return state.kernel.get(Policy.NOW_MS);
  }

  /** The term of the core that began last; 0 before the first. */
  public int term() {
    return (int) state.kernel.get(Policy.TERM);
  }

  /** Whether a message was handled, or a later one of the same run of its writer. */
  public boolean hasTaken(int source, long incarnation, long sequence) {
    return sequence <= state.kernel.lastSequence(source, incarnation);
  }

  /** Hash of the whole state; equal state, equal hash, on any machine. */
  public long stateHash() {
    hash.reset();
    hash.putLong(siteBytes.length);
    state.write(hash);
    return hash.hash();
  }

  public EngineState state() {
    return state;
  }

  /** The loaded site, or null. */
  public @Nullable CompiledSite site() {
    return terminal == null ? null : terminal.site;
  }

  @Nullable Terminal terminal() {
    return terminal;
  }

  void load(byte[] bytes) {
    siteBytes = bytes;
    CompiledSite site = CompiledSite.decode(new UnsafeBuffer(bytes), 0, bytes.length);
    terminal = new Terminal(site, state, outputs);
  }

  /** Writes everything that {@link #restore} needs. */
  public void snapshot(SnapshotSink sink) {
    sink.putLong(siteBytes.length);
    for (int i = 0; i < siteBytes.length; i += Long.BYTES) {
      long eight = 0;
      for (int j = i; j < Math.min(i + Long.BYTES, siteBytes.length); j++) {
        eight |= (siteBytes[j] & 0xFFL) << (8 * (j - i));
      }
      sink.putLong(eight);
    }
    state.write(sink);
  }

  /**
   * The engine that wrote a snapshot.
   *
   * @throws IndexOutOfBoundsException if the snapshot ends early
   */
  public static Engine restore(DirectBuffer buffer, int offset, int length) {
    StateSource source = new StateSource(buffer, offset, length);
    Engine engine = new Engine();
    byte[] bytes = new byte[(int) source.getLong()];
    for (int i = 0; i < bytes.length; i += Long.BYTES) {
      long eight = source.getLong();
      for (int j = i; j < Math.min(i + Long.BYTES, bytes.length); j++) {
        bytes[j] = (byte) (eight >>> (8 * (j - i)));
      }
    }
    engine.state.read(source);
    if (bytes.length > 0) {
      engine.load(bytes);
    }
    return engine;
  }
}

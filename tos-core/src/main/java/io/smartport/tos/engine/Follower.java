package io.smartport.tos.engine;

import io.smartport.tos.column.SnapshotSink;
import io.smartport.tos.journal.InboundHeader;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.StateHashedDecoder;
import java.util.Optional;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A second engine on the same records: it checks the leader's state hashes, drops its own outputs,
 * and takes the snapshots, so that the leader never stands still for one. One thread owns it.
 */
public final class Follower {
  /** Takes a snapshot; {@code SnapshotStore::write} fits. */
  @FunctionalInterface
  public interface SnapshotTaker {
    /**
     * Takes one.
     *
     * @param index last message that is in the state
     * @param buffer valid during the call only
     */
    void take(long index, long stateHash, DirectBuffer buffer, int offset, int length);
  }

  /** Says when snapshots are taken. */
  @FunctionalInterface
  public interface SnapshotSchedule {
    /**
     * Whether one is taken after a message.
     *
     * @param hasOutputs whether the message had outputs; recovery needs an output that is as new as
     *     the snapshot, so one behind a message without is of less use
     */
    boolean isDue(long index, boolean hasOutputs);
  }

  /**
   * Leader and follower are not of one mind.
   *
   * @param index the message after which their states differ, or that only one of them hashed
   * @param leaderHash what the leader said; null when it said nothing
   * @param followerHash what the follower found; null when it hashed nothing
   */
  public record Divergence(long index, @Nullable Long leaderHash, @Nullable Long followerHash) {
    /** In words. */
    public String text() {
      return "after message "
          + index
          + " the leader's state hash is "
          + hex(leaderHash)
          + ", the follower's "
          + hex(followerHash);
    }

    private static String hex(@Nullable Long hash) {
      return hash == null ? "not told" : String.format("%016x", hash);
    }
  }

  private final Engine engine;
  private final SnapshotSchedule schedule;
  private final SnapshotTaker taker;
  private final SnapshotSink snapshot = new SnapshotSink();
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final StateHashedDecoder hashed = new StateHashedDecoder();
  private final Egress egress = this::onOutput;
  private long leaderIndex = -1;
  private long leaderHash;
  private long outputIndex = -1;
  private long ownIndex = -1;
  private long ownHash;
  private @Nullable Divergence divergence;

  /** A follower from the first message on. */
  public Follower(SnapshotSchedule schedule, SnapshotTaker taker) {
    this(new Engine(), schedule, taker);
  }

  /**
   * A follower from a state on.
   *
   * @param engine belongs to the follower from now on
   */
  public Follower(Engine engine, SnapshotSchedule schedule, SnapshotTaker taker) {
    this.engine = engine;
    this.schedule = schedule;
    this.taker = taker;
  }

  /** The leader said its hash after a message; comes before {@link #onRecord} of that message. */
  public void leaderHashed(long index, long stateHash) {
    leaderIndex = index;
    leaderHash = stateHash;
  }

  /** Handles the next record of the inbound journal; nothing after a divergence. */
  public void onRecord(DirectBuffer record, int offset, int length) {
    if (divergence != null) {
      return;
    }
    long index = InboundHeader.index(record, offset);
    engine.onMessage(record, offset, length, egress);
    boolean leaderSaid = leaderIndex == index;
    boolean ownSaid = ownIndex == index;
    if (leaderSaid != ownSaid || (ownSaid && ownHash != leaderHash)) {
      divergence = new Divergence(index, leaderSaid ? leaderHash : null, ownSaid ? ownHash : null);
    } else if (schedule.isDue(index, outputIndex == index)) {
      snapshot.reset();
      engine.snapshot(snapshot);
      taker.take(index, engine.stateHash(), snapshot.buffer(), 0, snapshot.length());
    }
  }

  private void onOutput(long index, int ordinal, DirectBuffer buffer, int offset, int length) {
    outputIndex = index;
    header.wrap(buffer, offset);
    if (header.templateId() == StateHashedDecoder.TEMPLATE_ID) {
      hashed.wrapAndApplyHeader(buffer, offset, header);
      ownIndex = hashed.inboundIndex();
      ownHash = hashed.stateHash();
    }
  }

  /** The first difference, if there is one. */
  public Optional<Divergence> divergence() {
    return Optional.ofNullable(divergence);
  }

  /** Index of the last message handled. */
  public long lastIndex() {
    return engine.lastIndex();
  }

  /** Hash of the follower's state now. */
  public long stateHash() {
    return engine.stateHash();
  }
}

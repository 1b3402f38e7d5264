package io.smartport.tos.runtime;

import io.smartport.tos.engine.Follower;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.StateHashedDecoder;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.OneToOneConcurrentArrayQueue;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A follower on its own thread behind a bounded queue. When the queue is full the leader waits, so
 * nothing is lost. The leader's thread calls all methods.
 */
public final class FollowerThread implements RecordTap, AutoCloseable {
  private static final int QUEUE_LENGTH = 8_192;
  private static final long IDLE_NANOS = 50_000;

  /** What the queue carries. */
  private sealed interface Item {
    // Never compared by value.
    @SuppressWarnings("ArrayRecordComponent")
    record Input(byte[] bytes) implements Item {}

    record Hashed(long index, long hash) implements Item {}

    record End() implements Item {}
  }

  private final OneToOneConcurrentArrayQueue<Item> queue =
      new OneToOneConcurrentArrayQueue<>(QUEUE_LENGTH);
  private final Follower follower;
  private final Thread thread = new Thread(this::work, "follower");
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final StateHashedDecoder hashed = new StateHashedDecoder();
  private volatile boolean failed;
  private volatile @Nullable RuntimeException failure;
  private boolean ended;

  /** Starts the thread; the follower belongs to it until {@link #close}. */
  public FollowerThread(Follower follower) {
    this.follower = follower;
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void record(DirectBuffer buffer, int offset, int length) {
    byte[] bytes = new byte[length];
    buffer.getBytes(offset, bytes);
    put(new Item.Input(bytes));
  }

  @Override
  public void output(long index, int ordinal, DirectBuffer buffer, int offset, int length) {
    header.wrap(buffer, offset);
    if (header.templateId() == StateHashedDecoder.TEMPLATE_ID) {
      hashed.wrapAndApplyHeader(buffer, offset, header);
      put(new Item.Hashed(hashed.inboundIndex(), hashed.stateHash()));
    }
  }

  private void put(Item item) {
    while (!queue.offer(item)) {
      if (!thread.isAlive()) {
        return;
      }
      LockSupport.parkNanos(IDLE_NANOS);
    }
  }

  private void work() {
    try {
      while (true) {
        Item item = queue.poll();
        switch (item) {
          case null -> LockSupport.parkNanos(IDLE_NANOS);
          case Item.Input(byte[] bytes) -> {
            follower.onRecord(new UnsafeBuffer(bytes), 0, bytes.length);
            failed = failed || follower.divergence().isPresent();
          }
          case Item.Hashed(long index, long hash) -> follower.leaderHashed(index, hash);
          case Item.End() -> {
            return;
          }
        }
      }
    } catch (RuntimeException e) {
      // The top loop of this thread: the leader's thread tells it, see close().
      failure = e;
      failed = true;
    }
  }

  /** Whether the follower found a difference, or could not go on. */
  public boolean hasFailed() {
    return failed;
  }

  /** Why it has failed, in words; empty when it has not. */
  public String failure() {
    RuntimeException thrown = failure;
    if (thrown != null) {
      return thrown.toString();
    }
    return failed ? follower.divergence().map(Follower.Divergence::text).orElse("") : "";
  }

  /** Records that wait for the follower. */
  public int queued() {
    return queue.size();
  }

  /** Lets the follower finish what is queued, and ends its thread. */
  @Override
  public void close() {
    if (!ended) {
      ended = true;
      put(new Item.End());
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (failure != null) {
      throw new IllegalStateException("the follower failed", failure);
    }
  }

  /** After {@link #close}: the first difference, in states hashed on the way or at the end. */
  public Optional<Follower.Divergence> divergence(long lastIndex, long leaderHash) {
    if (follower.divergence().isPresent()
        || (follower.lastIndex() == lastIndex && follower.stateHash() == leaderHash)) {
      return follower.divergence();
    }
    return Optional.of(new Follower.Divergence(lastIndex, leaderHash, follower.stateHash()));
  }
}

package io.smartport.tos.runtime;

import io.smartport.tos.column.SnapshotSink;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.engine.Follower;
import io.smartport.tos.engine.JournalIdentity;
import io.smartport.tos.journal.ChronicleOutbound;
import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.JournalRefusedException;
import io.smartport.tos.journal.SegmentJournal;
import io.smartport.tos.journal.SnapshotStore;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.time.SteadyClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A core that has recovered from its journal and has begun its term. The thread that opened it owns
 * it; it turns {@link #doWork} until the end.
 */
public final class Core implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Core.class);

  private final SegmentJournal inbound;
  private final ChronicleOutbound outbound;
  private final FollowerThread follower;
  private final Leader leader;

  private Core(
      SegmentJournal inbound, ChronicleOutbound outbound, FollowerThread follower, Leader leader) {
    this.inbound = inbound;
    this.outbound = outbound;
    this.follower = follower;
    this.leader = leader;
  }

  /**
   * Recovers and begins a term.
   *
   * @param incarnation of this run, new at each start
   * @throws IOException if the disk fails or another core holds the journal
   * @throws JournalRefusedException if the journal is of another site, program or behaviour
   * @throws io.smartport.tos.journal.JournalDamagedException if the journal is damaged
   */
  public static Core open(CoreSettings settings, long incarnation, CoreFigures figures)
      throws IOException {
    return open(settings, incarnation, figures, SteadyClock.ofSystem(settings.clock()));
  }

  /** Opens a core that goes by another clock than the system's. */
  static Core open(CoreSettings settings, long incarnation, CoreFigures figures, SteadyClock clock)
      throws IOException {
    JournalFolder folder =
        JournalFolder.openOrCreate(
            new FileVolume(),
            settings.state().journal(),
            JournalIdentity.header(settings.createdBy()));
    SegmentJournal inbound = folder.inbound(settings.segments());
    try {
      inbound.report().cut().ifPresent(cut -> LOG.warn("A torn tail was cut: {}", cut));
      ChronicleOutbound outbound = folder.outbound();
      try {
        SnapshotStore snapshots = folder.snapshots(settings.snapshots().keep());
        return begin(
            new Parts(settings, incarnation, figures, clock), inbound, outbound, snapshots);
      } catch (RuntimeException e) {
        outbound.close();
        throw e;
      }
    } catch (RuntimeException e) {
      inbound.close();
      throw e;
    }
  }

  private record Parts(
      CoreSettings settings, long incarnation, CoreFigures figures, SteadyClock clock) {}

  private static Core begin(
      Parts parts, SegmentJournal inbound, ChronicleOutbound outbound, SnapshotStore snapshots) {
    CoreSettings settings = parts.settings();
    outbound.tornTail().ifPresent(torn -> LOG.warn("The outbound journal ends torn: {}", torn));
    parts.figures().recovering(inbound.lastIndex());
    Engine engine = new Recovery(inbound, outbound, snapshots, parts.figures()).run();
    refuseAnotherSite(engine, settings);
    FollowerThread follower = new FollowerThread(follower(engine, settings, snapshots));
    try {
      Leader leader =
          new Leader(
              new Leader.Journals(inbound, outbound),
              engine,
              parts.clock(),
              parts.incarnation(),
              follower,
              parts.figures());
      Stream.of(MessageSource.GATEWAY, MessageSource.SERVER, MessageSource.PLANNER)
          .forEach(source -> leader.listenTo(source, settings.state().ingress(source.process())));
      leader.begin(settings.site(), settings.effectivePolicy());
      return new Core(inbound, outbound, follower, leader);
    } catch (RuntimeException e) {
      follower.close();
      throw e;
    }
  }

  private static void refuseAnotherSite(Engine engine, CoreSettings settings) {
    CompiledSite journaled = engine.site();
    WantedSite wanted = settings.site();
    if (journaled != null && journaled.hash() != wanted.hash()) {
      throw new JournalRefusedException(
          "%s: is of site %s, hash %016x; the configuration names %s, hash %016x. Maybe name"
                  .formatted(
                      settings.state().journal(),
                      journaled.name(),
                      journaled.hash(),
                      wanted.name(),
                      wanted.hash())
              + " another stateFolder.");
    }
  }

  /** The follower starts from the leader's state and checks it from there on. */
  private static Follower follower(Engine engine, CoreSettings settings, SnapshotStore snapshots) {
    SnapshotSink state = new SnapshotSink();
    engine.snapshot(state);
    return new Follower(
        Engine.restore(state.buffer(), 0, state.length()),
        new SnapshotTimetable(settings.snapshots(), engine.lastIndex(), System::nanoTime),
        (index, hash, buffer, offset, length) -> {
          try {
            snapshots.write(index, hash, buffer, offset, length);
            LOG.info("Snapshot after message {}", index);
          } catch (UncheckedIOException e) {
            LOG.error("No snapshot after message {}: {}", index, e.getMessage());
          }
        });
  }

  /**
   * Takes messages that are there, journals them, lets the engine act.
   *
   * @return how much there was to do; 0 for nothing
   * @throws CoreFailedException if leader and follower are not of one mind
   */
  public int doWork() {
    return leader.doWork();
  }

  /** Hash of the engine's state now. */
  public long stateHash() {
    return leader.engine().stateHash();
  }

  /** Index of the last message handled. */
  public long lastIndex() {
    return leader.engine().lastIndex();
  }

  /** Ends in good order; the follower finishes what it has. */
  @Override
  public void close() {
    try (inbound;
        outbound;
        follower;
        leader) {
      leader.stop();
    }
  }
}

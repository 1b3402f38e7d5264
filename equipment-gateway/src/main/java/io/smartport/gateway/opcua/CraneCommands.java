package io.smartport.gateway.opcua;

import io.smartport.gateway.count.Counters;
import io.smartport.gateway.link.CraneJob;
import io.smartport.gateway.link.CranePort;
import io.smartport.gateway.opcua.CommandListener.Command;
import io.smartport.gateway.opcua.CraneReport.KnownOrder;
import io.smartport.tos.site.PlaceCode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries a link's commands to its PLC while there is a session that may, and knows what became of
 * each. Links' thread only.
 */
final class CraneCommands implements CranePort {
  /** Refusal codes of {@code opcua.md} that are counted apart. */
  private static final int LATE = 1;

  private static final int OLD_TERM = 20;
  private static final int NOT_MASTER = 21;
  private static final int REPEATED = 22;

  private final int machine;
  private final PlcClaims claims;
  private final Executor thread;
  private final CommandListener listener;
  private final Counters<CraneCount> counters;
  private final CommandLane lane = new CommandLane(this::fate);
  private final JobOrderIds orderIds = new JobOrderIds();
  private @Nullable Target target;

  /**
   * Where commands go.
   *
   * @param events told of readings that were asked for, and of commands without answer
   */
  private record Target(PlcSession session, PlcEvents events) {}

  CraneCommands(
      int machine,
      PlcClaims claims,
      Executor thread,
      CommandListener listener,
      Counters<CraneCount> counters) {
    this.machine = machine;
    this.claims = claims;
    this.thread = thread;
    this.listener = listener;
    this.counters = counters;
  }

  /** From now on commands go to this session. */
  void open(PlcSession session, PlcEvents events) {
    target = new Target(session, events);
  }

  /** From now on commands go nowhere. What is under way stays unknown. */
  void close() {
    target = null;
    lane.lose();
  }

  /** The PLC said which job orders it has in mind. */
  void reported(List<KnownOrder> orders) {
    orderIds.reported(orders);
  }

  @Override
  public void order(CraneJob job) {
    String id = orderIds.send(job.term(), job.job(), job.attempt());
    add(Command.ORDER, job.term(), job.job(), job.attempt(), open -> open.order(id, job));
  }

  @Override
  public void permit(
      int coreTerm, int job, int attempt, boolean pick, long counterpart, long notAfterMachineMs) {
    int truck = PlaceCode.owner(counterpart);
    add(
        Command.PERMIT,
        coreTerm,
        job,
        attempt,
        open -> open.permit(coreTerm, job, attempt, pick, truck, notAfterMachineMs));
  }

  @Override
  public void withdraw(int coreTerm, int job, int attempt) {
    String id = orderIds.find(coreTerm, job, attempt);
    add(Command.WITHDRAW, coreTerm, job, attempt, open -> open.abort(id));
  }

  @Override
  public void read() {
    Target asked = target;
    add(
        Command.READ,
        claims.term(),
        -1,
        0,
        open ->
            open.read()
                .thenApply(
                    report -> {
                      if (asked != null) {
                        asked.events().state(report);
                      }
                      return 0;
                    }));
  }

  private void add(
      Command command,
      int coreTerm,
      int job,
      int attempt,
      Function<PlcSession, CompletableFuture<Integer>> action) {
    CommandLane.Entry entry = new CommandLane.Entry(command, coreTerm, job, attempt, action);
    if (target == null) {
      fate(entry, CommandFate.DROPPED, 0);
    } else {
      lane.add(entry);
      send(target);
    }
  }

  private void send(Target to) {
    CommandLane.Entry entry = lane.next();
    if (entry == null) {
      return;
    }
    var _ =
        claims
            .raise(to.session(), entry.term())
            .thenCompose(taken -> entry.action().apply(to.session()))
            .whenComplete(
                (refusal, problem) -> thread.execute(() -> answered(to, entry, refusal, problem)));
  }

  private void answered(
      Target from,
      CommandLane.Entry entry,
      @Nullable Integer refusal,
      @Nullable Throwable problem) {
    if (!from.equals(target)) {
      return;
    }
    if (problem != null || refusal == null) {
      from.events().lost(entry.command() + " without answer: " + problem);
    } else if (lane.answered(entry, refusal)) {
      send(from);
    }
  }

  private void fate(CommandLane.Entry entry, CommandFate fate, int refusal) {
    switch (fate) {
      case ACCEPTED -> counters.add(CraneCount.ACCEPTED);
      case REFUSED -> countRefusal(refusal);
      case UNKNOWN -> counters.add(CraneCount.UNKNOWN);
      case DROPPED -> counters.add(CraneCount.DROPPED);
    }
    listener.done(machine, entry.command(), entry.job(), entry.attempt(), fate, refusal);
  }

  private void countRefusal(int refusal) {
    counters.add(CraneCount.REFUSED);
    switch (refusal) {
      case LATE -> counters.add(CraneCount.REFUSED_LATE);
      case OLD_TERM -> counters.add(CraneCount.REFUSED_OLD_TERM);
      case NOT_MASTER -> counters.add(CraneCount.REFUSED_NOT_MASTER);
      case REPEATED -> counters.add(CraneCount.REFUSED_REPEATED);
      default -> {}
    }
  }
}

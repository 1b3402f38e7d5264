package io.smartport.gateway.opcua;

import io.smartport.gateway.opcua.CommandListener.Command;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Commands to one PLC, one at a time in the order in which they came: a server may carry out
 * requests that arrive together in any order. Links' thread only.
 */
final class CommandLane {
  private static final int WAITING_MAX = 64;

  /** Hears of the fates. */
  interface Fates {
    void done(Entry entry, CommandFate fate, int refusal);
  }

  /**
   * A command.
   *
   * @param term of the core that sent it
   * @param action answers the refusal code, 0 when the PLC took it
   */
  record Entry(
      Command command,
      int term,
      int job,
      int attempt,
      Function<PlcSession, CompletableFuture<Integer>> action) {}

  private final Fates fates;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private @Nullable Entry underWay;

  CommandLane(Fates fates) {
    this.fates = fates;
  }

  void add(Entry entry) {
    if (waiting.size() == WAITING_MAX) {
      fates.done(entry, CommandFate.DROPPED, 0);
    } else {
      waiting.addLast(entry);
    }
  }

  /** The command to send now, if none is under way. */
  @Nullable Entry next() {
    if (underWay != null || waiting.isEmpty()) {
      return null;
    }
    underWay = waiting.removeFirst();
    return underWay;
  }

  /** The answer to a command; one that comes after the session was lost is too late. */
  boolean answered(Entry entry, int refusal) {
    if (!entry.equals(underWay)) {
      return false;
    }
    underWay = null;
    fates.done(entry, refusal == 0 ? CommandFate.ACCEPTED : CommandFate.REFUSED, refusal);
    return true;
  }

  /** The session is lost: what is under way stays unknown, the rest was never sent. */
  void lose() {
    Entry entry = underWay;
    underWay = null;
    if (entry != null) {
      fates.done(entry, CommandFate.UNKNOWN, 0);
    }
    while (!waiting.isEmpty()) {
      fates.done(waiting.removeFirst(), CommandFate.DROPPED, 0);
    }
  }
}

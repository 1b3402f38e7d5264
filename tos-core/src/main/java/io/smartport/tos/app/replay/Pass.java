package io.smartport.tos.app.replay;

import java.util.List;

/**
 * A part of a journal that was worked off again.
 *
 * @param from message whose snapshot it began with; 0 for the journal's start
 * @param to the last message
 * @param messages that were replayed
 * @param compared outputs that were held against the recorded ones
 * @param stateHash after the last message
 * @param seconds that it took
 * @param wrong what differs, in words; empty when all is as recorded
 */
public record Pass(
    long from,
    long to,
    long messages,
    long compared,
    long stateHash,
    double seconds,
    List<String> wrong) {
  /** Keeps its own list. */
  public Pass {
    wrong = List.copyOf(wrong);
  }

  Pass withWrong(List<String> all) {
    return new Pass(from, to, messages, compared, stateHash, seconds, all);
  }
}

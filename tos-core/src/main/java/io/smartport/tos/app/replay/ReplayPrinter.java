package io.smartport.tos.app.replay;

import java.io.PrintWriter;

/** Prints a line for each pass to stdout, what is wrong in it and the progress to stderr. */
final class ReplayPrinter implements JournalReplay.Watcher {
  private final PrintWriter out;
  private final PrintWriter err;
  private final long lastIndex;
  private boolean isRight = true;
  private long handled;

  /**
   * Prints the heading.
   *
   * @param lastIndex of the journal
   */
  ReplayPrinter(PrintWriter out, PrintWriter err, long lastIndex) {
    this.out = out;
    this.err = err;
    this.lastIndex = lastIndex;
    out.printf(
        "%-16s %-16s %10s %10s  %-16s %8s%n",
        "from", "to", "messages", "outputs", "hash", "seconds");
    out.flush();
  }

  @Override
  public void passed(Pass pass) {
    String from = pass.from() == 0 ? "start" : snapshot(pass.from());
    String to = pass.to() == lastIndex ? "end" : snapshot(pass.to());
    out.printf(
        "%-16s %-16s %,10d %,10d  %016x %8.2f%n",
        from, to, pass.messages(), pass.compared(), pass.stateHash(), pass.seconds());
    out.flush();
    pass.wrong().forEach(wrong -> err.println("from " + from + " to " + to + ": " + wrong));
    err.flush();
    isRight &= pass.wrong().isEmpty();
  }

  private static String snapshot(long index) {
    return "snapshot " + index;
  }

  @Override
  public void isAt(long messages, long ofMessages) {
    err.printf("%,d of %,d messages, %,d a second%n", messages, ofMessages, messages - handled);
    err.flush();
    handled = messages;
  }

  /** Whether nothing was wrong in any pass so far. */
  boolean isRight() {
    return isRight;
  }
}

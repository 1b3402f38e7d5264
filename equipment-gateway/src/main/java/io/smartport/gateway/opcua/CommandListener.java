package io.smartport.gateway.opcua;

/** Hears what became of each command. Called on the links' thread. */
@FunctionalInterface
public interface CommandListener {
  /** What a command was. */
  enum Command {
    ORDER,
    PERMIT,
    WITHDRAW,
    READ
  }

  /**
   * The fate of a command is known.
   *
   * @param refusal code of {@code opcua.md}; 0 unless refused
   */
  void done(int machine, Command command, int job, int attempt, CommandFate fate, int refusal);
}

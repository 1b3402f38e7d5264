package io.smartport.tos.app;

import picocli.CommandLine;

/** What a SmartPort process returns to the shell. */
public final class ExitCode {
  /** The command did what was asked, and every check passed. */
  public static final int OK = CommandLine.ExitCode.OK;

  /** The command ran to its end, and a check failed. */
  public static final int CHECK_FAILED = 1;

  /** The arguments, or a file they name, are wrong. */
  public static final int BAD_INPUT = CommandLine.ExitCode.USAGE;

  /** SmartPort itself failed: EX_SOFTWARE of BSD sysexits.h. */
  public static final int BUG = 70;

  private ExitCode() {}
}

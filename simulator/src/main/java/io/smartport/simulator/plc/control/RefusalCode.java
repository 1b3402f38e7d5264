package io.smartport.simulator.plc.control;

import io.smartport.simulator.plant.machine.Refusal;
import java.util.Arrays;

/** Why a command or a job was not carried out; codes as in {@code docs/reference/opcua.md}. */
public enum RefusalCode {
  NONE(0),
  /** It arrived after its {@code NotAfter}. */
  LATE(1),
  /** The crane works on a job and keeps one more already. */
  BUSY(2),
  /** The load is not where the job says, or its truck does not stand there. */
  NOT_THERE(3),
  /** Another box stands on it. */
  NOT_ON_TOP(4),
  /** The place to land on is taken, too full, or under a hatch cover. */
  NO_ROOM(5),
  /** Nothing to land on. */
  NO_SUPPORT(6),
  /** The spreader holds another load than the job says. */
  OTHER_LOAD(7),
  /** Taken back before it was done. */
  WITHDRAWN(10),
  /** The command is of a core that has been replaced. */
  OLD_TERM(20),
  /** The session does not hold the crane, or its heartbeat ran out. */
  NOT_MASTER(21),
  /** The very command was taken before. */
  REPEATED(22),
  /** The crane has no such job order. */
  UNKNOWN_JOB(23),
  /** A parameter is missing, of another type, or names nothing at this site. */
  BAD_PARAMETER(24);

  private final int code;

  RefusalCode(int code) {
    this.code = code;
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }

  /** What a machine of the plant says; reasons of trucks never come from a crane. */
  static RefusalCode of(Refusal refusal) {
    return Arrays.stream(values())
        .filter(code -> code.name().equals(refusal.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a crane does not say " + refusal));
  }
}

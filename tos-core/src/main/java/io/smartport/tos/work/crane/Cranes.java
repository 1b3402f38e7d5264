package io.smartport.tos.work.crane;

import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.Table;

/**
 * Cranes of one kind: session, place and job. Row = crane in the order of the site; positions in mm
 * along the quay. Written only by {@link CraneJobs}.
 */
public final class Cranes extends Table {
  final IntColumn connected = ints(0);

  /** 1 once its place was read. */
  final IntColumn known = ints(0);

  final IntColumn mode = ints(0);

  /** 1 while an incident keeps it from new work. */
  final IntColumn locked = ints(0);

  /** 1 while it runs a job that it was not told, or that was withdrawn before. */
  final IntColumn runsOther = ints(0);

  final IntColumn xMm = ints(0);

  /** Where the job takes the box; its own x without a job. */
  final IntColumn giverXMm = ints(0);

  /** Where the job leaves the crane; its own x without a job. */
  final IntColumn takerXMm = ints(0);

  final IntColumn job = ints(-1);
  final IntColumn move = ints(-1);

  /** Is there, automatic, free of incidents, and has no job. */
  public boolean isIdle(int crane) {
    return connected.get(crane) == 1
        && mode.get(crane) == 0
        && locked.get(crane) == 0
        && runsOther.get(crane) == 0
        && job.get(crane) < 0;
  }

  /** Its place was read since the terminal began. */
  public boolean isKnown(int crane) {
    return known.get(crane) == 1;
  }

  /** Its place as last confirmed. */
  public int xMm(int crane) {
    return xMm.get(crane);
  }

  /** West end of the part of the rail that it is in or will be in. */
  public int fromXMm(int crane) {
    return Math.min(xMm.get(crane), Math.min(giverXMm.get(crane), takerXMm.get(crane)));
  }

  /** East end of the part of the rail that it is in or will be in. */
  public int toXMm(int crane) {
    return Math.max(xMm.get(crane), Math.max(giverXMm.get(crane), takerXMm.get(crane)));
  }

  /** Job under way, or -1. */
  public int job(int crane) {
    return job.get(crane);
  }

  /** Move of the job under way; -1 without one, or while it only travels. */
  public int move(int crane) {
    return move.get(crane);
  }

  void take(int crane, int newJob, int newMove, int newGiverXMm, int newTakerXMm) {
    job.set(crane, newJob);
    move.set(crane, newMove);
    giverXMm.set(crane, newGiverXMm);
    takerXMm.set(crane, newTakerXMm);
  }

  /** It stands over the giver: the way there is free again. */
  void atGiver(int crane) {
    xMm.set(crane, giverXMm.get(crane));
  }

  /** It has no job and stands here. */
  void stands(int crane, int atXMm) {
    take(crane, -1, -1, atXMm, atXMm);
    xMm.set(crane, atXMm);
  }
}

package io.smartport.tos.work;

import java.util.ArrayList;
import java.util.List;

/** Keeps what slices ask for; a test overrides what it needs. Time stands until it is set. */
public class RecordedOutputs implements Outputs {
  public final List<CraneTask> lifts = new ArrayList<>();
  public final List<Decision> decisions = new ArrayList<>();
  public final List<Integer> incidents = new ArrayList<>();
  public final List<Integer> completedCalls = new ArrayList<>();
  public final List<Integer> cancelledMoves = new ArrayList<>();
  public long nowMs = 1_000;
  public int term = 3;

  @Override
  public long nowMs() {
    return nowMs;
  }

  @Override
  public int term() {
    return term;
  }

  @Override
  public void lift(CraneTask task) {
    lifts.add(task);
  }

  @Override
  public void permit(int job, boolean pick, long counterpart) {}

  @Override
  public void withdraw(int job) {}

  @Override
  public void drive(DriveTask task, int[] path, int from, int length) {}

  @Override
  public void release(int job, int released) {}

  @Override
  public void readMachine(int machine) {}

  @Override
  public void decided(Decision decision) {
    decisions.add(decision);
  }

  @Override
  public void incidentChanged(int incident) {
    incidents.add(incident);
  }

  @Override
  public void alarm(AlarmCondition condition, long subject, boolean raised) {}

  @Override
  public void machineTimer(int machine, long atMs) {}

  @Override
  public void moveCancelled(int move) {
    cancelledMoves.add(move);
  }

  @Override
  public void timer(long timerId, long atMs) {}

  @Override
  public void callCompleted(int call, int moves, int cancelled) {
    completedCalls.add(call);
  }
}

package io.smartport.tos.transport;

import io.smartport.tos.site.LaneGraph;
import io.smartport.tos.work.DriveTask;
import io.smartport.tos.work.Jobs;
import io.smartport.tos.work.RecordedOutputs;
import io.smartport.tos.work.TruckStep;
import java.util.Arrays;
import java.util.Random;

/**
 * Trucks that drive what is released to them, each tick some way of chance. Some of what they
 * report is lost, and now and then one forgets its order.
 */
final class FakeTrucks extends RecordedOutputs {
  private static final double LOST = 0.2;

  private final LaneGraph lanes;
  private final Random random;
  private final Jobs jobs;
  private final int firstMachine;
  private final int[] job;
  private final int[][] path;
  private final int[] released;
  private final int[] index;
  private final int[] offsetMm;
  private final int[] stopOffsetMm;
  private final boolean[] acts;
  private final int[] lastJob;
  private final int[] attempt;

  FakeTrucks(LaneGraph lanes, Random random, int trucks, Jobs jobs, int firstMachine) {
    this.lanes = lanes;
    this.random = random;
    this.jobs = jobs;
    this.firstMachine = firstMachine;
    job = new int[trucks];
    path = new int[trucks][];
    released = new int[trucks];
    index = new int[trucks];
    offsetMm = new int[trucks];
    stopOffsetMm = new int[trucks];
    acts = new boolean[trucks];
    Arrays.fill(job, -1);
    lastJob = job.clone();
    attempt = new int[trucks];
  }

  @Override
  public void drive(DriveTask task, int[] segments, int from, int length) {
    int truck = jobs.machine(task.job()) - firstMachine;
    job[truck] = task.job();
    attempt[truck] = jobs.attempt(task.job());
    lastJob[truck] = task.job();
    path[truck] = Arrays.copyOfRange(segments, from, from + length);
    released[truck] = task.released();
    index[truck] = 0;
    stopOffsetMm[truck] = task.stopOffsetMm();
    acts[truck] = task.action() != DriveTask.Action.NONE;
  }

  @Override
  public void release(int jobId, int count) {
    int truck = jobs.machine(jobId) - firstMachine;
    if (job[truck] == jobId && attempt[truck] == jobs.attempt(jobId)) {
      released[truck] = Math.max(released[truck], count);
    }
  }

  boolean isDriving(int truck) {
    return job[truck] >= 0;
  }

  /** Drives on as far as chance and the released path allow; true when it moved or arrived. */
  boolean step(int truck, Transport transport) {
    if (job[truck] < 0) {
      return false;
    }
    int wayMm = 1_000 + random.nextInt(30_000);
    boolean moved = false;
    while (wayMm > 0) {
      boolean last = index[truck] == path[truck].length - 1;
      int end = last ? stopOffsetMm[truck] : lanes.lengthMm(path[truck][index[truck]]);
      int step = Math.min(wayMm, end - offsetMm[truck]);
      moved |= step > 0;
      offsetMm[truck] += Math.max(0, step);
      wayMm -= Math.max(0, step);
      if (offsetMm[truck] < end) {
        break;
      }
      if (last) {
        arrive(truck, transport);
        return true;
      }
      if (index[truck] + 1 >= released[truck]) {
        break;
      }
      index[truck]++;
      offsetMm[truck] = 0;
      moved = true;
    }
    if (random.nextDouble() >= LOST) {
      transport.passed(truck, job[truck], attempt[truck], index[truck]);
    }
    return moved;
  }

  private void arrive(int truck, Transport transport) {
    int ended = job[truck];
    job[truck] = -1;
    if (acts[truck]) {
      transport.actionDone(truck, ended);
    } else {
      transport.arrived(truck, ended);
    }
  }

  /** The controller restarts: the order is gone, its name and the place are not. */
  void forgetOrder(int truck) {
    job[truck] = -1;
  }

  /** What the engine concludes from reading the truck. */
  Transport.Reading report(int truck, Transport transport) {
    boolean running = job[truck] >= 0;
    TruckStep step = running ? TruckStep.DRIVING : TruckStep.NONE;
    return transport.read(
        truck, 0, running, step, lastJob[truck], attempt[truck], segment(truck), index[truck], 900);
  }

  int segment(int truck) {
    return path[truck] == null ? -1 : path[truck][index[truck]];
  }
}

package io.smartport.simulator.plant.audit;

import io.smartport.simulator.plant.machine.JobKey;

/** What the plant cannot know of a box that is lifted: why it moves. */
@FunctionalInterface
public interface Labels {
  /** The labels of a box (or cover) under a job. */
  Label of(int box, JobKey key);

  /**
   * The label of one line of the event log.
   *
   * @param box its number
   * @param call the call it belongs to
   * @param move kind of the move
   * @param lift number of the lift; both boxes of a twin have the same
   */
  record Label(String box, String call, String move, long moveId, long lift) {
    /** For a truck that passes a node. */
    public static final Label EMPTY = new Label("", "", "", 0, 0);
  }
}

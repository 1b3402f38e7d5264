package io.smartport.gateway.mqtt.vda5050;

import java.util.List;
import java.util.Map;

/**
 * What a truck says of itself, in whatever version of the standard.
 *
 * @param headerId counts the states of a boot
 * @param orderId order under way or done last; empty for none
 * @param nodes still to be passed
 * @param edges still to be driven on
 * @param distanceMm behind the last node
 * @param loads ids in the order of the positions
 * @param batteryPermille state of charge
 */
record TruckState(
    long headerId,
    Boot boot,
    String orderId,
    long orderUpdateId,
    String lastNodeId,
    long lastNodeSequence,
    List<NodeState> nodes,
    List<EdgeState> edges,
    long distanceMm,
    boolean driving,
    Mode mode,
    List<String> loads,
    List<ActionState> actions,
    int batteryPermille,
    boolean charging,
    List<Fault> faults) {
  /** Keeps its own lists. */
  TruckState {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    loads = List.copyOf(loads);
    actions = List.copyOf(actions);
    faults = List.copyOf(faults);
  }

  /**
   * Which run of the truck's computer.
   *
   * @param monotonicMs its own time
   */
  record Boot(long id, long monotonicMs) {}

  /** What it lets us do. */
  enum Mode {
    AUTOMATIC,
    /** Stopped or paused; goes on by itself or by a person's hand. */
    STOPPED,
    /** A person drives or works on it. */
    MANUAL
  }

  /** A node of the order that was not passed. */
  record NodeState(String id, long sequence, boolean released) {}

  /** An edge of the order that was not left. */
  record EdgeState(String id, long sequence, boolean released) {}

  /** An action of the order, or an instant action. */
  record ActionState(String id, ActionStatus status) {}

  /** How far an action is. */
  enum ActionStatus {
    WAITING,
    RUNNING,
    FINISHED,
    FAILED
  }

  /**
   * An error that it reports.
   *
   * @param references by key
   */
  record Fault(String type, Map<String, String> references) {
    /** Keeps its own map. */
    Fault {
      references = Map.copyOf(references);
    }
  }
}

package io.smartport.simulator.fleet;

import java.util.List;
import java.util.Map;

/**
 * What a truck says of itself; lengths in m, angles in rad, from -π to π.
 *
 * @param distance behind the last node
 * @param charge per cent
 */
record VehicleState(
    long bootId,
    long monotonicMs,
    String orderId,
    long updateId,
    String lastNodeId,
    long lastSequence,
    List<Step> nodes,
    List<Step> edges,
    double distance,
    Position position,
    boolean paused,
    boolean stopped,
    boolean wantsBase,
    List<String> loads,
    List<ActionState> actions,
    double charge,
    boolean charging,
    List<Problem> problems) {
  /** Keeps its own lists. */
  VehicleState {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    loads = List.copyOf(loads);
    actions = List.copyOf(actions);
    problems = List.copyOf(problems);
  }

  /** A node to be passed, or an edge to be driven on. */
  record Step(String id, long sequence, boolean released) {}

  /** Where it is and how fast, m/s. */
  record Position(double x, double y, double theta, double speed) {}

  /** How far an action is. */
  record ActionState(String id, String type, Status status) {}

  /** Of an action. */
  enum Status {
    WAITING,
    RUNNING,
    FINISHED,
    FAILED
  }

  /** A warning; the standard calls it an error. */
  record Problem(String type, Map<String, String> references, String description) {
    /** Keeps its own map. */
    Problem {
      references = Map.copyOf(references);
    }
  }
}

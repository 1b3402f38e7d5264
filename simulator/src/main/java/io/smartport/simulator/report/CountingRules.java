package io.smartport.simulator.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** How each rate of a report is counted, in its own words. */
public final class CountingRules {
  private CountingRules() {}

  /** All of them. */
  public static Map<String, String> all() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("simulatedSeconds", "site time from the first lift of a quay crane to the last move");
    rules.put("wallSeconds", "wall time between the same two instants");
    rules.put(
        "journaledMessagesPerSimulatedSecond",
        "messages that the core journaled between first and last move, a simulated second");
    rules.put(
        "moves",
        "a restow is one box (its two lifts count in grossRate); a hatch cover off or on is one");
    rules.put(
        "crane.grossRate",
        "container moves (discharge, load, restow lifts) an hour between a crane's first lift and"
            + " its last landing; all cranes: sum of moves over sum of these hours");
    rules.put(
        "crane.technicalRate",
        "the same lifts, hatch covers and gantry travel with no waits, as the plant computes them");
    rules.put(
        "crane.waitShare",
        "share of the time between first lift and last landing in which the next step was possible"
            + " but truck, slot, job or command was absent, or a neighbour crane stood in the way");
    rules.put("truck.emptyShare", "metres without a box, of all metres, from first to last move");
    rules.put(
        "truck.waitShare",
        "truck time at the end of a released path, under a crane, parked without an order or"
            + " stopped, of all truck time from first to last move");
    rules.put(
        "truck.meanLoopSeconds",
        "truck time from first to last move but for waits without an order (charging included), a"
            + " container move of the quay cranes");
    rules.put(
        "truck.meanLoopMetres",
        "metres of all trucks from first to last move, a container move of the quay cranes");
    rules.put(
        "truck.deadlocks",
        "circles of trucks that wait for each other's claims, standing in two samples 60 s apart");
    rules.put("yard.rehandles", "moves within the yard to reach a box below");
    rules.put("yard.retrievals", "boxes that left the yard for the ship");
    return rules;
  }
}

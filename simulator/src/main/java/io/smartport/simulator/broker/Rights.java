package io.smartport.simulator.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who may publish and subscribe what. A truck has its own topics only, and no wildcards; a master
 * control speaks with all trucks, and cannot pretend to be one. What trucks are told is never
 * retained: a command must not wait for whoever comes.
 *
 * @param interfaceName first level of all topics, such as {@code uagv}
 * @param manufacturer third level of all topics
 * @param masters client ids of master controls
 * @param trucks client ids of trucks, their serial numbers too
 * @param observers client ids of those who may hear everything and say nothing
 */
public record Rights(
    String interfaceName,
    String manufacturer,
    Set<String> masters,
    Set<String> trucks,
    Set<String> observers) {
  private static final List<String> TOLD = List.of("order", "instantActions");
  private static final List<String> SAID = List.of("state", "visualization");
  private static final List<String> SAID_RETAINED = List.of("connection", "factsheet");

  /** Keeps its own sets. */
  public Rights {
    masters = Set.copyOf(masters);
    trucks = Set.copyOf(trucks);
    observers = Set.copyOf(observers);
  }

  /** What may be done with the topics of a filter. */
  enum Kind {
    SUBSCRIBE,
    PUBLISH,
    PUBLISH_RETAINED
  }

  /** One right of a client. */
  record Right(Kind kind, String filter) {}

  boolean isKnown(String client) {
    return !of(client).isEmpty();
  }

  /** The rights of a client; none when it is not known. */
  List<Right> of(String client) {
    if (masters.contains(client)) {
      return rights("+", Kind.PUBLISH, Kind.SUBSCRIBE, Kind.SUBSCRIBE);
    }
    if (observers.contains(client)) {
      return rights("+", Kind.SUBSCRIBE, Kind.SUBSCRIBE, Kind.SUBSCRIBE);
    }
    return trucks.contains(client)
        ? rights(client, Kind.SUBSCRIBE, Kind.PUBLISH, Kind.PUBLISH_RETAINED)
        : List.of();
  }

  private List<Right> rights(String truck, Kind told, Kind said, Kind saidRetained) {
    List<Right> rights = new ArrayList<>();
    TOLD.forEach(topic -> rights.add(right(told, truck, topic)));
    SAID.forEach(topic -> rights.add(right(said, truck, topic)));
    SAID_RETAINED.forEach(topic -> rights.add(right(saidRetained, truck, topic)));
    return rights;
  }

  /** Any major version. */
  private Right right(Kind kind, String truck, String topic) {
    return new Right(kind, String.join("/", interfaceName, "+", manufacturer, truck, topic));
  }
}

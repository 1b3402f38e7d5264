package io.smartport.simulator.virtual;

import io.smartport.tos.work.Incidents;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the core said that a report counts. */
public final class CoreCounts {
  long messages;
  int callsCompleted;
  int alarmsRaised;
  int incidentsOpened;

  /** Refusals of the core's own inputs, in words. */
  final List<String> refusals = new ArrayList<>();

  private final TreeSet<String> standing = new TreeSet<>();
  private final TreeSet<Integer> open = new TreeSet<>();

  void alarm(int condition, long subject, boolean raised) {
    String key = condition + ":" + subject;
    if (raised) {
      if (standing.add(key)) {
        alarmsRaised++;
      }
    } else {
      standing.remove(key);
    }
  }

  void incident(int incident, int kind, int state) {
    if (state == Incidents.OPEN) {
      incidentsOpened++;
      open.add(incident);
    } else if (state == Incidents.RESOLVED) {
      open.remove(incident);
    }
  }

  void refused(int template, int reason, long subject) {
    refusals.add("template " + template + " reason " + reason + " subject " + subject);
  }

  int alarmsStanding() {
    return standing.size();
  }

  int incidentsOpen() {
    return open.size();
  }

  /** Open incidents in the order of their numbers. */
  List<Integer> openIncidents() {
    return List.copyOf(open);
  }
}

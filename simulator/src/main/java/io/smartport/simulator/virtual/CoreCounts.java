package io.smartport.simulator.virtual;

import io.smartport.tos.work.Incidents;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the core said that a report counts. */
public final class CoreCounts {
  long messages;
  long decisions;
  int callsCompleted;
  int alarmsRaised;
  int incidentsOpened;

  /** Refusals of the core's own inputs, in words. */
  final List<String> refusals = new ArrayList<>();

  private final TreeSet<String> standing = new TreeSet<>();
  private final TreeSet<Integer> open = new TreeSet<>();

  /** An alarm was raised or cleared. */
  public void alarm(int condition, long subject, boolean raised) {
    String key = condition + ":" + subject;
    if (raised) {
      if (standing.add(key)) {
        alarmsRaised++;
      }
    } else {
      standing.remove(key);
    }
  }

  /** An incident changed. */
  public void incident(int incident, int state) {
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

  /** Alarms raised since the start. */
  public int alarmsRaised() {
    return alarmsRaised;
  }

  /** Journaled messages. */
  public long messages() {
    return messages;
  }

  /** Decision records. */
  public long decisions() {
    return decisions;
  }

  /** Calls whose moves are all done or cancelled. */
  public int callsCompleted() {
    return callsCompleted;
  }

  /** Inputs that the core refused, in words. */
  public List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** Incidents opened since the start. */
  public int incidentsOpened() {
    return incidentsOpened;
  }

  /** Alarms that stand now. */
  public int alarmsStanding() {
    return standing.size();
  }

  /** Incidents that are open now. */
  public int incidentsOpen() {
    return open.size();
  }

  /** Open incidents in the order of their numbers. */
  public List<Integer> openIncidents() {
    return List.copyOf(open);
  }
}

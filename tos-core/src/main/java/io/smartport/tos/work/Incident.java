package io.smartport.tos.work;

/**
 * What needs a person; -1 for what is not concerned.
 *
 * @param box box or cover that it is about
 * @param machine gets no new work until it is resolved
 * @param otherMachine the same, when two machines say different things
 * @param place where; the area that stays locked
 */
public record Incident(
    IncidentKind kind, int move, int box, int machine, int otherMachine, long place) {
  /** A move cannot go on. */
  public static Incident ofMove(IncidentKind kind, int move, int box, long place) {
    return new Incident(kind, move, box, -1, -1, place);
  }

  /** A machine cannot go on. */
  public static Incident ofMachine(IncidentKind kind, int machine, long place) {
    return new Incident(kind, -1, -1, machine, -1, place);
  }

  /** It is about this box, and holds up its move. */
  public Incident with(int newMove, int newBox) {
    return new Incident(kind, newMove, newBox, machine, otherMachine, place);
  }

  /** Two machines are concerned. */
  public Incident and(int newOtherMachine) {
    return new Incident(kind, move, box, machine, newOtherMachine, place);
  }
}

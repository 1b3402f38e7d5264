package io.smartport.simulator.virtual;

final class Stuck {
  static void dump(TerminalWorld w) {
    var st = w.engine().state();
    var moves = st.work().moves;
    for (int m = 0; m < moves.rows(); m++) {
      if (moves.state(m) == io.smartport.tos.work.MoveState.ACTIVE) {
        System.out.print("move " + m + " " + moves.kind(m) + " free=" + moves.isFree(m) + " legs:");
        for (int l = moves.firstLeg(m); l < moves.firstLeg(m) + moves.legCount(m); l++)
          System.out.print(
              " "
                  + st.work().legs.kind(l)
                  + "/"
                  + st.work().legs.state(l)
                  + "/"
                  + st.work().legs.machine(l));
        System.out.print(" ex:");
        for (int i = 0; i < moves.exchangeCount(m); i++)
          System.out.print(" " + st.work().exchanges.state(moves.exchange(m, i)));
        System.out.println();
      }
    }
    var inc = st.work().incidents;
    for (int i = 0; i < inc.rows(); i++)
      System.out.println(
          "incident "
              + inc.kind(i)
              + " move "
              + inc.move(i)
              + " machine "
              + inc.machine(i)
              + " state "
              + inc.state(i)
              + (inc.move(i) < 0
                  ? ""
                  : " len "
                      + st.cargo().boxes.lengthFt.get(moves.box(inc.move(i)))
                      + " flags "
                      + st.cargo().boxes.flags.get(moves.box(inc.move(i)))
                      + " dg "
                      + Integer.toBinaryString(
                          st.cargo().boxes.dgClasses.get(moves.box(inc.move(i))))));
    var f = st.transport().fleet();
    for (int t = 0; t < f.rows(); t++)
      System.out.println(
          "truck "
              + t
              + " move "
              + f.move(t)
              + " job "
              + f.job(t)
              + (f.job(t) >= 0 ? "/" + st.work().jobs.state(f.job(t)) : "")
              + " stop "
              + f.stop(t)
              + " there "
              + f.isThere(t)
              + " x "
              + f.stopXMm(t)
              + " usable "
              + f.isUsable(t)
              + " batt "
              + f.battery(t));
    var lanes = w.engine().site().lanes();
    for (int t = 0; t < f.rows(); t++) {
      int seg = st.transport().wantedSegment(t);
      if (seg < 0) continue;
      java.util.TreeSet<String> by = new java.util.TreeSet<>();
      if (st.transport().claimant(seg) >= 0) by.add("T" + st.transport().claimant(seg) + "@" + seg);
      for (int i = 0; i < lanes.conflictCount(seg); i++) {
        int c = st.transport().claimant(lanes.conflict(seg, i));
        if (c >= 0 && c != t)
          by.add(
              "T"
                  + c
                  + "@"
                  + lanes.conflict(seg, i)
                  + ":"
                  + lanes.laneName(lanes.conflict(seg, i)));
      }
      java.util.TreeMap<String, String> rest = new java.util.TreeMap<>();
      for (int q : st.transport().unclaimedPath(t)) {
        if (st.transport().claimant(q) >= 0 && st.transport().claimant(q) != t)
          rest.putIfAbsent("T" + st.transport().claimant(q), q + "=");
        for (int i = 0; i < lanes.conflictCount(q); i++) {
          int c = st.transport().claimant(lanes.conflict(q, i));
          if (c >= 0 && c != t) rest.putIfAbsent("T" + c, q + "x" + lanes.conflict(q, i));
        }
      }
      System.out.println("rest T" + t + " " + rest);
      System.out.println(
          "wants T"
              + t
              + " seg "
              + seg
              + " "
              + lanes.laneName(seg)
              + " blocked by "
              + by
              + " plant "
              + w.plant().trucks().get(t).snapshot().state()
              + " at "
              + w.plant().trucks().get(t).snapshot().segment()
              + " rel "
              + w.plant().trucks().get(t).snapshot().released()
              + " passed "
              + w.plant().trucks().get(t).snapshot().passed());
    }
    for (int c = 0; c < w.plant().cranes().size(); c++) {
      var s = w.plant().crane(c).snapshot();
      if (s.running() || s.refusal() != io.smartport.simulator.plant.machine.Refusal.NONE)
        System.out.println(w.plant().crane(c).name() + " " + s);
    }
  }
}

package io.smartport.simulator.virtual;

final class Stuck {
  static void dump(TerminalWorld w) {
    var st = w.engine().state();
    var moves = st.work().moves;
    for (int m = 0; m < moves.rows(); m++) {
      if (moves.state(m) == io.smartport.tos.work.MoveState.ACTIVE) {
        System.out.print("move " + m + " " + moves.kind(m) + " free=" + moves.isFree(m) + " legs:");
        for (int l = moves.firstLeg(m); l < moves.firstLeg(m) + moves.legCount(m); l++)
          System.out.print(" " + st.work().legs.kind(l) + "/" + st.work().legs.state(l) + "/" + st.work().legs.machine(l));
        System.out.print(" ex:");
        for (int i = 0; i < moves.exchangeCount(m); i++) System.out.print(" " + st.work().exchanges.state(moves.exchange(m, i)));
        System.out.println();
      }
    }
    var f = st.transport().fleet();
    for (int t = 0; t < f.rows(); t++)
      System.out.println("truck " + t + " move " + f.move(t) + " job " + f.job(t) + (f.job(t) >= 0 ? "/" + st.work().jobs.state(f.job(t)) : "") + " stop " + f.stop(t) + " there " + f.isThere(t) + " x " + f.stopXMm(t) + " usable " + f.isUsable(t) + " batt " + f.battery(t) + " plant " + w.plant().trucks().get(t).snapshot());
    for (int c = 0; c < w.plant().cranes().size(); c++) {
      var s = w.plant().crane(c).snapshot();
      if (s.running() || s.refusal() != io.smartport.simulator.plant.machine.Refusal.NONE) System.out.println(w.plant().crane(c).name() + " " + s);
    }
  }
}

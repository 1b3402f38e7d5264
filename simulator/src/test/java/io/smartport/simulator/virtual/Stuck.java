package io.smartport.simulator.virtual;

@SuppressWarnings({"LongDoubleConversion", "UnusedVariable"})
public final class Stuck {
  public static void dump(TerminalWorld w) {
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
    try {
      yard(w);
    } catch (Exception e) {
      System.out.println("dbg " + e);
    }
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

  static Object f(Object o, String n) throws Exception {
    var fl = o.getClass().getDeclaredField(n);
    fl.setAccessible(true);
    return fl.get(o);
  }

  static Object call(Object o, String n, int... a) throws Exception {
    for (var m : o.getClass().getDeclaredMethods())
      if (m.getName().equals(n) && m.getParameterCount() == a.length) {
        m.setAccessible(true);
        Object[] b = new Object[a.length];
        for (int i = 0; i < a.length; i++) b[i] = a[i];
        return m.invoke(o, b);
      }
    throw new RuntimeException(n);
  }

  static void yard(TerminalWorld w) throws Exception {
    Object t = f(w.engine(), "terminal");
    var yard = (io.smartport.tos.yard.Yard) f(t, "yard");
    var quay = (io.smartport.tos.quay.Quay) f(t, "quay");
    var tr = (io.smartport.tos.transport.Transport) f(t, "transport");
    var st = w.engine().state();
    var fl = st.transport().fleet();
    Object ys = f(st, "yard");
    Object tiers = f(f(ys, "tiers"), "box");
    Object pend = f(f(ys, "pending"), "move");
    java.util.TreeMap<String, Integer> hist = new java.util.TreeMap<>();
    Object sk = f(ys, "stacks");
    var an = (io.smartport.tos.column.IntColumn) f(sk, "anchor");
    var ln = (io.smartport.tos.column.IntColumn) f(sk, "lengthFt");
    var he = (io.smartport.tos.column.IntColumn) f(sk, "height");
    var wa = (io.smartport.tos.column.IntColumn) f(sk, "wanted");
    var rs = (io.smartport.tos.column.IntColumn) f(sk, "reserved");
    var tb = (io.smartport.tos.column.IntColumn) tiers;
    int free = 0;
    for (int q = 0; q < 21 * 380; q++) {
      if (an.get(q) < 0) {
        free++;
        continue;
      }
      if (an.get(q) != q) continue;
      int h = he.get(q);
      int top = h > 0 ? tb.get(q * 6 + h - 1) : -1;
      hist.merge(
          ln.get(q)
              + (top < 0 ? " ?" : (st.cargo().boxes.flags.get(top) & 1) == 1 ? " full" : " empty")
              + ((top >= 0 && (st.cargo().boxes.flags.get(top) & ~1) != 0) ? " special" : "")
              + (wa.get(q) > 0 ? " wanted" : "")
              + " h"
              + h,
          1,
          Integer::sum);
    }
    System.out.println("yard free ground " + free + " " + hist);
    StringBuilder fb = new StringBuilder();
    for (int b = 0; b < 21; b++) fb.append(" " + yard.stock().fillPermille(b));
    System.out.println("yard fill" + fb);
    for (int i = 0; i < fl.rows(); i++) {
      int m = fl.move(i);
      if (m < 0) continue;
      if (st.work().moves.kind(m).isIn()
          && st.work().exchanges.state(st.work().moves.exchange(m, 1))
              != io.smartport.tos.work.ExchangeState.DONE) {
        int box = st.work().moves.box(m);
        long slot = st.cargo().boxes.place.get(box);
        int b = io.smartport.tos.site.PlaceCode.owner(slot);
        StringBuilder sb =
            new StringBuilder(
                "dig T"
                    + i
                    + " move "
                    + m
                    + " box "
                    + box
                    + " slot "
                    + b
                    + "/"
                    + io.smartport.tos.site.PlaceCode.bay(slot)
                    + "/"
                    + io.smartport.tos.site.PlaceCode.row(slot)
                    + "/"
                    + io.smartport.tos.site.PlaceCode.tier(slot)
                    + " top "
                    + yard.isAccessible(box)
                    + " node "
                    + tr.blockNode(b, yard.xMm(slot, box) - quay.offsetXMm(m)));
        for (int o = 0; o < st.cargo().boxes.rows(); o++) {
          long p = st.cargo().boxes.place.get(o);
          if (o != box && io.smartport.tos.site.PlaceCode.kind(p) == 2 && (p >> 10) == (slot >> 10))
            sb.append(
                " | box "
                    + o
                    + " tier "
                    + io.smartport.tos.site.PlaceCode.tier(p)
                    + " wanted "
                    + st.cargo().boxes.wanted.get(o)
                    + " flags "
                    + st.cargo().boxes.flags.get(o)
                    + " dg "
                    + st.cargo().boxes.dgClasses.get(o)
                    + " pending "
                    + call(yard, "isPending", o));
        }
        Object plan = null;
        for (var mm : Class.forName("io.smartport.tos.transport.StopPlan").getDeclaredMethods())
          if (mm.getName().equals("inLane") && mm.getParameterCount() == 3) {
            mm.setAccessible(true);
            plan =
                mm.invoke(
                    null,
                    w.engine().site().lanes(),
                    w.engine().site().blockDock(b),
                    yard.xMm(slot, box) - quay.offsetXMm(m));
          }
        if (plan != null) {
          Object res = f(tr, "reservations");
          for (var mm : res.getClass().getDeclaredMethods())
            if (mm.getName().equals("isFree") && mm.getParameterCount() == 2) {
              mm.setAccessible(true);
              sb.append(" FREE " + mm.invoke(res, plan, i));
            }
          int[] sd = (int[]) f(res, "standing");
          int[] wy = (int[]) f(res, "ways");
          int[] in = (int[]) f(plan, "in");
          int[] out = (int[]) f(plan, "out");
          int sg = (Integer) f(plan, "segment");
          sb.append(" seg " + sg + " st " + sd[sg] + " wy " + wy[sg] + " in");
          for (int q : in) sb.append(" " + q + "/" + sd[q]);
          sb.append(" out");
          for (int q : out) sb.append(" " + q + "/" + sd[q]);
          for (int k = 0; k < w.engine().site().lanes().conflictCount(sg); k++) {
            int c = w.engine().site().lanes().conflict(sg, k);
            if (wy[c] > 0)
              sb.append(" c" + c + "/" + wy[c] + ":" + w.engine().site().lanes().laneName(c));
          }
        } else sb.append(" NOPLAN");
        System.out.println(sb);
      }
    }
  }

  static void fleet(TerminalWorld w) {
    var st = w.engine().state();
    var fl = st.transport().fleet();
    var mv = st.work().moves;
    java.util.TreeMap<String, Integer> c = new java.util.TreeMap<>();
    for (int i = 0; i < fl.rows(); i++) {
      int m = fl.move(i);
      String k =
          m < 0
              ? "free"
              : (mv.kind(m).isOut() ? "out" : "in")
                  + (st.work().exchanges.state(mv.exchange(m, 1))
                          == io.smartport.tos.work.ExchangeState.DONE
                      ? "/loaded"
                      : "/empty");
      k += (fl.job(i) >= 0 ? " ->" : " @") + fl.stop(i);
      if (fl.job(i) >= 0) {
        k += w.plant().trucks().get(i).speed() > 0 ? " moving" : " stands";
      }
      c.merge(k, 1, Integer::sum);
    }
    System.out.println(c);
    StringBuilder sb = new StringBuilder();
    for (int q = 0; q < 5 && q < w.plant().cranes().size(); q++) {
      var s = w.plant().crane(q).snapshot();
      int job = s.key().job();
      int m = s.running() ? st.work().jobs.move(job) : -1;
      sb.append(" Q" + q + " " + (m < 0 ? "idle" : mv.kind(m) + " " + s.phase()));
    }
    System.out.println(sb);
    try { // QDBG
      Object qs = f(st, "quay");
      Object cr = f(qs, "cranes");
      var bay = (io.smartport.tos.column.IntColumn) f(cr, "bay");
      var x = (io.smartport.tos.column.IntColumn) f(cr, "xMm");
      var bl = (io.smartport.tos.column.IntColumn) f(cr, "blocked");
      var jb = (io.smartport.tos.column.IntColumn) f(cr, "job");
      var nb = (io.smartport.tos.column.IntColumn) f(cr, "nextBay");
      var tk = (io.smartport.tos.column.IntColumn) f(cr, "trucks");
      StringBuilder z = new StringBuilder("QQ");
      for (int q = 0; q < 6; q++) {
        int b = bay.get(q);
        z.append(
            " | Q"
                + q
                + " x "
                + x.get(q) / 1000
                + " bay "
                + (b < 0 ? -1 : st.cargo().bays.bay.get(b))
                + "@"
                + (b < 0 ? -1 : st.cargo().bays.centreXMm.get(b) / 1000)
                + " next "
                + (nb.get(q) < 0 ? -1 : st.cargo().bays.bay.get(nb.get(q)))
                + " blocked "
                + bl.get(q)
                + " job "
                + (jb.get(q) >= 0)
                + " trucks "
                + tk.get(q));
      }
      System.out.println(z);
    } catch (Exception e) {
      System.out.println(e);
    }
  }

  static java.util.HashMap<String, Integer> samples = new java.util.HashMap<>();

  static void sample(TerminalWorld w) {
    var st = w.engine().state();
    var fl = st.transport().fleet();
    var lanes = w.engine().site().lanes();
    for (int t = 0; t < fl.rows(); t++) {
      if (fl.job(t) < 0) {
        samples.merge(
            "total standing " + fl.stop(t) + (fl.move(t) < 0 ? " free" : ""), 1, Integer::sum);
        continue;
      }
      var tr = w.plant().trucks().get(t);
      if (tr.speed() > 0.01) {
        samples.merge("total moving", 1, Integer::sum);
        continue;
      }
      int seg = st.transport().wantedSegment(t);
      if (seg < 0) {
        samples.merge("total arriving", 1, Integer::sum);
        continue;
      }
      samples.merge("total waiting", 1, Integer::sum);
      String by = "";
      int c0 = st.transport().claimant(seg);
      int who = c0 >= 0 && c0 != t ? c0 : -1;
      int cs = seg;
      for (int i = 0; who < 0 && i < lanes.conflictCount(seg); i++) {
        int c = st.transport().claimant(lanes.conflict(seg, i));
        if (c >= 0 && c != t) {
          who = c;
          cs = lanes.conflict(seg, i);
        }
      }
      if (who < 0) by = "UNSAFE";
      else {
        var o = w.plant().trucks().get(who);
        by =
            (fl.job(who) < 0 ? "standing" : o.speed() > 0.01 ? "moving" : "waiting")
                + " on "
                + lanes.laneName(cs).replaceAll("[0-9]+ ", " ");
      }
      samples.merge(
          "wants "
              + lanes
                  .laneName(seg)
                  .replaceAll("^[A-F][0-9] dock", "Xdock")
                  .replaceAll("^P[0-9]+", "P")
              + " <- "
              + by.replaceAll("[A-F][0-9] dock", "Xdock").replaceAll("P[0-9]+", "P"),
          1,
          Integer::sum);
    }
  }
}

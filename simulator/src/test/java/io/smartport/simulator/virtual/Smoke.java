package io.smartport.simulator.virtual;

import io.smartport.simulator.scenario.ship.*;
import io.smartport.tos.edi.*;
import io.smartport.tos.journal.*;
import io.smartport.tos.site.*;
import io.smartport.tos.work.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.List;

@SuppressWarnings({"LongDoubleConversion", "UnusedVariable"})
final class Smoke {
  static java.util.Map<Integer, Object[]> drives = new java.util.HashMap<>();
  static java.util.TreeMap<String, double[]> stat = new java.util.TreeMap<>();
  static io.smartport.tos.site.LaneGraph LG;
  static long NOW;

  static String cat(int seg) {
    String n = LG.laneName(seg);
    return n.replaceAll("[0-9].*", "").trim() + (n.contains("dock") ? "dock" : "");
  }

  static final int DBG = Integer.getInteger("dbg", -1);

  public static void main(String[] a) throws Exception {
    CompiledSite site = io.smartport.tos.site.compiler.SiteCompiler.load(a[0]);
    int trucks = Integer.parseInt(a[1]);
    site = site.withTrucks(trucks);
    String port = a[3];
    byte[] text =
        a[2].matches("\\d+")
            ? ShipGenerator.baplie(ShipSpec.exactly(Integer.parseInt(a[2]), port, 1))
                .getBytes(StandardCharsets.UTF_8)
            : Files.readAllBytes(Path.of(a[2]));
    BayPlanReading r = new BayPlanReader().read(new ByteArrayInputStream(text));
    var plan = ((BayPlanReading.Accepted) r).plan();
    int cranes = Integer.parseInt(a[4]);
    long seed = Long.parseLong(a[5]);
    double limitH = a.length > 6 ? Double.parseDouble(a[6]) : 100;
    WorldSpec spec =
        new WorldSpec(
            site,
            CallSpec.of(plan, port, cranes),
            PolicyFigures.DEFAULT,
            0.6,
            900,
            0,
            seed,
            false,
            List.of());
    long t0 = System.nanoTime();
    TerminalWorld w =
        new TerminalWorld(
            spec,
            new TerminalWorld.Outlets(
                new MemoryJournal(),
                new MemoryOutbound(),
                new VirtualCore.RecordTap() {
                  @Override
                  public void record(org.agrona.DirectBuffer b, int l) {
                    var h = new io.smartport.tos.message.MessageHeaderDecoder().wrap(b, 48);
                    NOW = b.getLong(8);
                    if (h.templateId() == 47) {
                      var r =
                          new io.smartport.tos.message.TruckSteppedDecoder()
                              .wrapAndApplyHeader(b, 48, h);
                      if (r.stepRaw() == 2) {
                        Object[] d = drives.remove(r.job());
                        if (d != null) {
                          double[] x = stat.computeIfAbsent((String) d[1], k -> new double[4]);
                          x[0]++;
                          x[1] += NOW - (Long) d[0];
                          x[2] += (Double) d[2];
                          x[3] = Math.max(x[3], NOW - (Long) d[0]);
                        }
                      }
                    }
                    if (h.templateId() == 41) {
                      var r =
                          new io.smartport.tos.message.TruckReportedDecoder()
                              .wrapAndApplyHeader(b, 48, h);
                      if (r.machine() == Integer.getInteger("dbm", -1))
                        System.out.println(
                            "msg in " + b.getLong(0) + " at " + b.getLong(8) + " reported " + r);
                    }
                    if (h.templateId() == 45) {
                      var r =
                          new io.smartport.tos.message.JobRefusedDecoder()
                              .wrapAndApplyHeader(b, 48, h);
                      if (r.machine() == Integer.getInteger("dbm", -1))
                        System.out.println(
                            "msg in " + b.getLong(0) + " at " + b.getLong(8) + " refused " + r);
                    }
                  }

                  @Override
                  public void output(long i, int o, org.agrona.DirectBuffer b, int off, int l) {
                    var h = new io.smartport.tos.message.MessageHeaderDecoder().wrap(b, off);
                    if (h.templateId() == 63) {
                      var r =
                          new io.smartport.tos.message.DriveTruckDecoder()
                              .wrapAndApplyHeader(b, off, h);
                      int job = r.job();
                      int act = r.actionRaw();
                      double t = 6;
                      int first = -1, last = -1;
                      for (var q : r.path()) {
                        int g = q.segment();
                        if (first < 0) first = g;
                        last = g;
                        t += LG.lengthMm(g) / (LG.radiusMm(g) == 0 ? 6900.0 : 3000.0);
                      }
                      drives.put(
                          job,
                          new Object[] {NOW, cat(first) + " -> " + cat(last) + " act" + act, t});
                    }
                    if (h.templateId() == 64) {
                      var r =
                          new io.smartport.tos.message.ReleasePathDecoder()
                              .wrapAndApplyHeader(b, off, h);
                      if (r.job() == DBG)
                        System.out.println("msg " + i + " release " + r.released());
                    }
                    if (h.templateId() == 63) {
                      var r =
                          new io.smartport.tos.message.DriveTruckDecoder()
                              .wrapAndApplyHeader(b, off, h);
                      if (r.job() == DBG)
                        System.out.println(
                            "msg "
                                + i
                                + " drive machine "
                                + r.machine()
                                + " released "
                                + r.released()
                                + " path "
                                + r.path().count());
                    }
                  }
                },
                () -> {},
                h -> {}));
    System.out.println(
        "built "
            + (System.nanoTime() - t0) / 1e6
            + " ms refusals "
            + w.counts().refusals
            + " moves "
            + w.engine().state().work().moves.rows());
    LG = site.lanes();
    long next = 0, nextS = 0;
    long lastDone = -1;
    long lastChange = 0;
    t0 = System.nanoTime();
    while (w.step() && !w.isDone() && w.nowMs() < limitH * 3600_000) {
      if (w.nowMs() >= nextS) {
        nextS += 10_000;
        Stuck.sample(w);
      }
      if (w.nowMs() >= next) {
        next += 600_000;
        if (Boolean.getBoolean("fleet")) Stuck.fleet(w);
        var st = w.engine().state();
        int done = st.cargo().calls.doneMoves.get(0);
        System.out.printf(
            "t=%d s done=%d open=%d msgs=%d incidents=%d viol=%s wall=%.1f%n",
            w.nowMs() / 1000,
            done,
            st.cargo().calls.openMoves.get(0),
            w.counts().messages,
            w.counts().incidentsOpen(),
            w.plant().auditor().findings().stream().limit(3).toList(),
            (System.nanoTime() - t0) / 1e9);
        if (done != lastDone) {
          lastDone = done;
          lastChange = w.nowMs();
        } else if (w.nowMs() - lastChange > 3600_000) {
          Stuck.dump(w);
          break;
        }
      }
    }
    if (!w.isDone()) Stuck.dump(w);
    System.out.printf(
        "end t=%d s done=%s msgs=%d refusals=%s wall=%.2f s incidents %d alarms %d%n",
        w.nowMs() / 1000,
        w.isDone(),
        w.counts().messages,
        w.counts().refusals.size(),
        (System.nanoTime() - t0) / 1e9,
        w.counts().incidentsOpened,
        w.counts().alarmsRaised);
    for (int i = 0; i < cranes; i++) {
      var t = w.plant().crane(i).tally();
      String ws = "";
      for (var r2 : io.smartport.simulator.plant.audit.WaitReason.values())
        ws += " " + r2 + "=" + t.waits().sumUs(r2, w.nowMs() * 1000) / 1000000;
      System.out.println(ws);
      System.out.printf(
          "%s moves %d gross %.1f tech %.1f wait %.3f%n",
          w.plant().crane(i).name(),
          t.containerMoves(),
          t.grossRate(),
          t.technicalRate(),
          t.waitShare());
    }
    stat.forEach(
        (k, x) ->
            System.out.printf(
                "drive %-40s n %6.0f mean %6.1f s freeflow %6.1f s max %6.0f s%n",
                k, x[0], x[1] / x[0] / 1000, x[2] / x[0], x[3] / 1000));
    Stuck.samples.entrySet().stream()
        .sorted((x, y) -> y.getValue() - x.getValue())
        .limit(40)
        .forEach(x -> System.out.println("sample " + x));
    for (var v : io.smartport.simulator.plant.audit.Violation.values())
      System.out.print(v + "=" + w.plant().auditor().count(v) + " ");
    System.out.println();
    w.plant().auditor().findings().stream().limit(10).forEach(System.out::println);
  }
}

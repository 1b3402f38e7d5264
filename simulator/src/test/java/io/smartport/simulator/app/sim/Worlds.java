package io.smartport.simulator.app.sim;

import io.smartport.simulator.virtual.Invariants;
import io.smartport.simulator.virtual.TerminalRun;
import io.smartport.simulator.virtual.TerminalWorld;
import io.smartport.tos.journal.MemoryJournal;
import io.smartport.tos.journal.MemoryOutbound;

/** Random small worlds with faults, watched by the invariants after every happening. */
final class Worlds {
  static String run(long seed) {
    SimPlan plan = SimPlanner.world(seed, "small");
    TerminalWorld world =
        new TerminalWorld(
            plan.world(),
            new TerminalWorld.Outlets(
                new MemoryJournal(),
                new MemoryOutbound(),
                new io.smartport.simulator.virtual.VirtualCore.RecordTap() {
                  @Override
                  public void record(org.agrona.DirectBuffer b, int l) {}

                  @Override
                  public void output(long i, int o, org.agrona.DirectBuffer b, int f, int l) {}
                },
                () -> {},
                line -> {}));
    Invariants invariants = new Invariants(world);
    TerminalRun run =
        new TerminalRun(
            world,
            new TerminalRun.Watcher() {
              @Override
              public boolean mayGoOn() {
                invariants.check();
                return true;
              }

              @Override
              public void firstMove() {}

              @Override
              public void moveDone() {}
            },
            3 * 24 * 3_600_000L);
    TerminalRun.Ending ending = run.run();
    if (ending != TerminalRun.Ending.DONE && Boolean.getBoolean("dump"))
      io.smartport.simulator.virtual.Stuck.dump(world);
    String v = "";
    for (var x : io.smartport.simulator.plant.audit.Violation.values())
      if (world.plant().auditor().count(x) > 0)
        v +=
            " "
                + x
                + "="
                + world.plant().auditor().count(x)
                + world.plant().auditor().findings().getFirst();
    return ending
        + " quiet "
        + invariants.quietChecks()
        + " incidents "
        + world.counts().incidentsOpened()
        + " open "
        + world.counts().incidentsOpen()
        + v;
  }

  public static void main(String[] a) {
    int bad = 0;
    for (long s = Long.parseLong(a[0]); s <= Long.parseLong(a[1]); s++) {
      String r;
      try {
        r = run(s);
      } catch (RuntimeException e) {
        r =
            "FAILED "
                + e
                + " "
                + e.getStackTrace()[0]
                + e.getStackTrace()[1]
                + e.getStackTrace()[2];
      }
      if (!r.startsWith("DONE") || r.contains("=") || !r.contains("open 0")) {
        bad++;
        System.out.println(s + " " + r);
      }
    }
    System.out.println("bad " + bad);
  }
}

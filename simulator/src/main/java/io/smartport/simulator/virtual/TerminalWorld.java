package io.smartport.simulator.virtual;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.PlantBinding;
import io.smartport.simulator.plant.SiteLayout;
import io.smartport.simulator.plant.Spots;
import io.smartport.simulator.plant.audit.HappeningSink;
import io.smartport.simulator.plant.audit.Labels;
import io.smartport.simulator.plant.machine.JobKey;
import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.journal.InboundJournal;
import io.smartport.tos.journal.OutboundJournal;
import io.smartport.tos.runtime.RecordTap;
import io.smartport.tos.work.WorkState;
import java.util.ArrayList;
import java.util.List;

/** A terminal under virtual time: core, gateway links, network and plant, in one thread. */
public final class TerminalWorld {
  private final WorldSpec spec;
  private final Agenda agenda = new Agenda();
  private final VirtualClock clock;
  private final VirtualNetwork network;
  private final VirtualCore core;
  private final VirtualGateway gateway;
  private final Plant plant;
  private final Faults faults;
  private final List<Line> lines = new ArrayList<>();
  private final List<CraneLine> craneLines = new ArrayList<>();
  private final List<TruckLine> truckLines = new ArrayList<>();
  private final Opening opening;

  /** Journals, follower, and where events go. */
  public record Outlets(
      InboundJournal inbound,
      OutboundJournal outbound,
      RecordTap tap,
      VirtualCore.Pacing pacing,
      HappeningSink happenings) {}

  /** Builds the world and sends the first messages; nothing has happened yet. */
  public TerminalWorld(WorldSpec spec, Outlets outlets) {
    this.spec = spec;
    this.clock = new VirtualClock(agenda, spec.startMs());
    SeededRandom random = new SeededRandom(spec.seed());
    this.network = new VirtualNetwork(agenda, random, spec.lines());
    long incarnation = random.fork("incarnation").nextLong() >>> 16;
    this.core =
        new VirtualCore(
            clock,
            outlets.inbound(),
            outlets.outbound(),
            this::toGateway,
            outlets.tap(),
            outlets.pacing(),
            incarnation);
    this.opening =
        new Opening(spec.site(), spec.call(), spec.otherBoxesShare(), random.fork("yard"));
    int cranes = spec.site().cranes().size() + spec.site().armgs().size();
    this.gateway = new VirtualGateway(clock, network, core, cranes, incarnation);
    this.plant =
        new Plant(
            agenda,
            random.fork("plant"),
            SiteLayout.of(
                spec.site(),
                crane -> spec.call().stsXMm(spec.site(), crane),
                spec.batteryPermille()),
            new PlantBinding(
                this::report,
                this::label,
                outlets.happenings(),
                this::holds,
                opening::leastDistanceMm));
    this.faults = new Faults(agenda, plant, core, gateway, lines, this::readAll);
    connect();
    open();
    spec.faults().forEach(faults::schedule);
  }

  private void toGateway(byte[] command) {
    network.toGateway(() -> gateway.onCommand(command));
  }

  private void connect() {
    Spots spots = new Spots(spec.site(), spec.call(), agenda, plant);
    for (int i = 0; i < plant.cranes().size(); i++) {
      Line line = new Line(network, gateway.end(i));
      CraneLine craneLine = new CraneLine(i, plant.crane(i), line, spots);
      lines.add(line);
      craneLines.add(craneLine);
      gateway.addCrane(craneLine);
    }
    for (int i = 0; i < plant.trucks().size(); i++) {
      Line line = new Line(network, gateway.end(lines.size()));
      TruckLine truckLine = new TruckLine(plant.trucks().get(i), line);
      lines.add(line);
      truckLines.add(truckLine);
      gateway.addTruck(truckLine);
    }
    gateway.begin();
  }

  private void open() {
    opening.fill(plant);
    core.own().site(spec.site());
    core.own().policy(spec.policy());
    core.begin();
    opening.tell(core::sendOwn);
    readAll();
  }

  private void readAll() {
    craneLines.forEach(CraneLine::report);
    truckLines.forEach(TruckLine::report);
  }

  private void report(int machine) {
    if (machine < craneLines.size()) {
      craneLines.get(machine).report();
    } else {
      truckLines.get(machine - craneLines.size()).report();
    }
  }

  private boolean holds(int machine, int segment) {
    int truck = machine - craneLines.size();
    return core.engine().state().transport().claimant(segment) == truck;
  }

  private Labels.Label label(int box, JobKey key) {
    WorkState work = core.engine().state().work();
    int job = Keys.job(key);
    int move = job < 0 || job >= work.jobs.rows() ? -1 : work.jobs.move(job);
    if (move < 0) {
      return new Labels.Label(opening.boxName(box), "", "transfer", -1, -1);
    }
    String kind =
        switch (work.moves.kind(move)) {
          case DISCHARGE -> "discharge";
          case LOAD -> "load";
          case RESTOW_OUT -> "restowOut";
          case RESTOW_BACK -> "restowBack";
          case COVER_OFF, COVER_ON -> "cover";
          case REHANDLE -> "rehandle";
        };
    int call = work.moves.call(move);
    return new Labels.Label(opening.boxName(box), call < 0 ? "" : "" + call, kind, move, job);
  }

  // ---- running

  /** Handles the next happening; false when nothing is left to happen. */
  public boolean step() {
    return agenda.step();
  }

  /** Virtual time since the start. */
  public long nowMs() {
    return agenda.nowUs() / 1_000;
  }

  /** Virtual time since the start, in microseconds. */
  public long nowUs() {
    return agenda.nowUs();
  }

  /** All moves of the call are done and nothing is broken or under way. */
  public boolean isDone() {
    return core.counts().callsCompleted > 0 && core.isUp() && faults.isQuiet();
  }

  /** Nothing is under way between the parts, so that engine and plant must agree. */
  public boolean isQuiet() {
    return network.underWay() == 0 && core.isUp();
  }

  /** Nothing is broken now. */
  public boolean isCalm() {
    return faults.isCalm();
  }

  /** Lets something break now. */
  void breakNow(Fault.Kind kind, long forMs, int machine) {
    faults.schedule(new Fault(kind, nowMs() + 1, forMs, machine));
  }

  /** The load sensor of a machine says this from now on, -1 for nothing. */
  void breakSensor(int machine, int box) {
    if (machine < craneLines.size()) {
      craneLines.get(machine).breakSensor(box);
    } else {
      truckLines.get(machine - craneLines.size()).breakSensor(box);
    }
  }

  void mendSensor(int machine) {
    if (machine < craneLines.size()) {
      craneLines.get(machine).mendSensor();
    } else {
      truckLines.get(machine - craneLines.size()).mendSensor();
    }
  }

  /** Goes through the open incidents. */
  public void resolveIncidents() {
    controller().resolveAll();
  }

  ScriptedController controller() {
    return new ScriptedController(core, plant.custody());
  }

  public WorldSpec spec() {
    return spec;
  }

  public Engine engine() {
    return core.engine();
  }

  public Plant plant() {
    return plant;
  }

  /** What the core said. */
  public CoreCounts counts() {
    return core.counts();
  }

  /** Number of a box or name of a hatch cover, by the id that engine and plant share. */
  public String boxName(int id) {
    return opening.boxName(id);
  }

  Opening opening() {
    return opening;
  }
}

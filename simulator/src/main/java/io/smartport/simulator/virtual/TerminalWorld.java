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
import io.smartport.tos.cargo.StowedBox;
import io.smartport.tos.cargo.YardSegregation;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.journal.InboundJournal;
import io.smartport.tos.journal.OutboundJournal;
import io.smartport.tos.message.IncidentAction;
import io.smartport.tos.message.IncidentHandledEncoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.runtime.RecordTap;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.work.WorkState;
import java.util.ArrayList;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;

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
  private final BoxNumbers numbers = new BoxNumbers();

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
    int cranes = spec.site().cranes().size() + spec.site().armgs().size();
    this.gateway = new VirtualGateway(clock, network, core, cranes, incarnation);
    this.plant =
        new Plant(
            agenda,
            random.fork("plant"),
            SiteLayout.of(spec.site(), this::stsXMm, spec.batteryPermille()),
            new PlantBinding(
                this::report,
                this::label,
                outlets.happenings(),
                this::holds,
                (a, b) ->
                    YardSegregation.leastDistanceMm(numbers.dgClasses(a), numbers.dgClasses(b))));
    this.faults = new Faults(agenda, plant, core, gateway, lines, this::readAll);
    connect();
    open(random.fork("yard"));
    spec.faults().forEach(faults::schedule);
  }

  private void toGateway(byte[] command) {
    network.toGateway(() -> gateway.onCommand(command));
  }

  /** Cranes of the call stand evenly along the ship, the others further east. */
  private int stsXMm(int crane) {
    CompiledSite site = spec.site();
    CallSpec call = spec.call();
    int least = site.stsModel().leastDistanceMm();
    int first = call.bayXMm(site, call.geometry().bays().getLast().number());
    int last = call.bayXMm(site, call.geometry().bays().getFirst().number());
    int count = call.cranes();
    int pitch = Math.max(least, (last - first) / count);
    int middle = first + (last - first) / 2;
    int inCall = middle + (int) ((crane - (count - 1) / 2.0) * pitch);
    if (crane < count) {
      return inCall;
    }
    int lastOfCall = middle + (int) ((count - 1) / 2.0 * pitch);
    int from = Math.max(lastOfCall, last) + least;
    int others = site.cranes().size() - count;
    int room = Math.max(least * others, site.quay().craneMaxXMm() - from);
    return from + room / others * (crane - count);
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

  private void open(SeededRandom random) {
    CallSpec call = spec.call();
    List<KnownBox> toLoad = call.toLoad().stream().map(KnownBox::of).toList();
    YardFill.Filled yard = new YardFill(spec.site(), random).fill(spec.otherBoxesShare(), toLoad);
    new PlantFill(spec.site(), call, plant, numbers).fill(yard.boxes());
    for (int i = 0; i < yard.visits().length; i++) {
      numbers.put(call.toLoad().get(i), yard.visits()[i]);
    }
    OpeningMessages messages = new OpeningMessages(core::sendOwn);
    core.own().site(spec.site());
    core.own().policy(spec.policy());
    core.begin();
    messages.stock(yard.boxes());
    messages.bayPlan(spec.site(), call, yard.visits());
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
      return new Labels.Label(numbers.name(box), "", "transfer", -1, -1);
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
    return new Labels.Label(numbers.name(box), call < 0 ? "" : "" + call, kind, move, job);
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

  /** A controller goes through the open incidents and lets their legs be tried again. */
  public void resolveIncidents() {
    ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(64);
    MessageHeaderEncoder header = new MessageHeaderEncoder();
    for (int incident : core.counts().openIncidents()) {
      IncidentHandledEncoder handled =
          new IncidentHandledEncoder().wrapAndApplyHeader(buffer, 0, header);
      handled.incident(incident).action(IncidentAction.RETRY_LEG).place(0);
      core.sendOwn(buffer, MessageHeaderEncoder.ENCODED_LENGTH + handled.encodedLength());
    }
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
    return numbers.name(id);
  }

  /** Id of a box of the bay plan. */
  int boxId(StowedBox box) {
    return numbers.id(box);
  }
}

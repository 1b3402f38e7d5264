package io.smartport.simulator.app.demo;

import static io.smartport.simulator.report.Figures.ratio;
import static io.smartport.simulator.report.Figures.round;

import io.smartport.simulator.app.live.LiveCall;
import io.smartport.simulator.app.live.PlantFigures;
import io.smartport.simulator.app.live.SimulatorConfig;
import io.smartport.simulator.app.sim.WallMachine;
import io.smartport.simulator.report.CheckFigures;
import io.smartport.simulator.report.Checks;
import io.smartport.simulator.report.CountingRules;
import io.smartport.simulator.report.ReportBuilder;
import io.smartport.simulator.report.RunReport;
import io.smartport.simulator.virtual.BoxCensus;
import io.smartport.simulator.virtual.IncidentWords;
import io.smartport.simulator.virtual.MoveCounts;
import io.smartport.simulator.world.Agenda;
import io.smartport.tos.engine.BehaviourVersion;
import io.smartport.tos.engine.Engine;
import io.smartport.tos.site.CompiledSite;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report of a terminal of processes: what the core did from its journal, what physically
 * happened from the simulator's figures.
 */
final class DemoReport {
  private DemoReport() {}

  /** What the run was told to do. */
  record Frame(SimulatorConfig config, CompiledSite site, LiveCall live, String ending) {}

  static RunReport of(Frame frame, PlantFigures plant, RecordedWork work, CallDesk desk) {
    Engine engine = work.engine();
    // Box numbers come with the boxes; this plant only takes them.
    var _ = frame.live().plant(frame.config(), frame.site(), new Agenda(), machine -> {});
    BoxCensus census =
        BoxCensus.of(
            engine, frame.site(), frame.live().call(), frame.live().opening(), plant.boxes());
    MoveCounts moves = MoveCounts.of(engine.state().work());
    double simulated = plant.workedUs() * 1e-6;
    double wall = ratio(simulated, frame.config().clock().factor());
    RunReport report =
        new RunReport(
            "demo",
            frame.config().seed(),
            frame.site().name(),
            frame.live().call().plan().vesselName() + " at " + frame.live().call().port(),
            StrictMath.round(simulated),
            round(wall, 3),
            frame.config().clock().factor(),
            engine.lastIndex(),
            round(ratio((double) engine.lastIndex(), simulated), 2),
            desk.decisions(),
            String.format("%016x", engine.stateHash()),
            BehaviourVersion.CURRENT,
            frame.ending(),
            ReportBuilder.moves(moves),
            new RunReport.Boxes(census.lost(), census.misplaced(), census.duplicated()),
            plant.cranes(),
            plant.trucks().withDeadlocks(work.cycles().count()),
            new RunReport.Yard(moves.rehandles(), moves.retrievals()),
            plant.violations(),
            new RunReport.Alarms(desk.counts().alarmsRaised(), desk.counts().alarmsStanding()),
            ReportBuilder.incidents(
                desk.counts().incidentsOpened(),
                desk.counts().incidentsOpen(),
                IncidentWords.of(
                    engine.state().work(), frame.site(), frame.live().opening()::boxName)),
            List.of(),
            MoveCounts.standing(engine.state().work()),
            Stream.of(census.details(), work.cycles().details(), plant.findings())
                .flatMap(List::stream)
                .toList(),
            WallMachine.describe(),
            CountingRules.all());
    return report.withChecks(Checks.of(report, CheckFigures.NONE, work.divergence()));
  }
}

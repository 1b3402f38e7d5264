package io.smartport.simulator.report;

import static io.smartport.simulator.report.Figures.ratio;
import static io.smartport.simulator.report.Figures.round;

import io.smartport.simulator.plant.Plant;
import io.smartport.simulator.plant.audit.Auditor;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.virtual.IncidentWords;
import io.smartport.simulator.virtual.MoveCounts;
import io.smartport.simulator.virtual.TerminalRun;
import io.smartport.simulator.virtual.TerminalWorld;
import io.smartport.simulator.virtual.WorldFigures;
import java.util.List;
import java.util.stream.Stream;

/** Makes the report of a run that has ended, however it ended. */
public final class ReportBuilder {
  /**
   * What the run cannot know of itself.
   *
   * @param scenario name of the scenario; empty without one
   * @param call ship and port in words
   * @param wallSeconds from first to last move
   */
  public record Frame(
      String scenario, String call, double wallSeconds, RunReport.Machine machine) {}

  private final TerminalRun run;
  private final WorldFigures figures;

  public ReportBuilder(TerminalRun run) {
    this.run = run;
    this.figures = WorldFigures.of(run.world());
  }

  /** The report without checks; {@link Checks} adds them. */
  public RunReport build(Frame frame, TerminalRun.Ending ending) {
    TerminalWorld world = run.world();
    Plant plant = world.plant();
    List<Crane> quayCranes = plant.cranes().subList(0, world.spec().site().cranes().size());
    double simulated = run.workedUs() * 1e-6;
    MoveCounts moves = figures.moves();
    return new RunReport(
        frame.scenario(),
        world.spec().seed(),
        world.spec().site().name(),
        frame.call(),
        StrictMath.round(simulated),
        round(frame.wallSeconds(), 3),
        round(ratio(simulated, frame.wallSeconds()), 1),
        world.counts().messages(),
        round(ratio((double) run.workedMessages(), simulated), 2),
        world.counts().decisions(),
        String.format("%016x", figures.stateHash()),
        figures.behaviourVersion(),
        ending.name(),
        moves(moves),
        new RunReport.Boxes(
            figures.census().lost(), figures.census().misplaced(), figures.census().duplicated()),
        CraneSection.of(quayCranes, world.spec().startMs()),
        TruckSection.of(
            quayCranes,
            plant.trucks().size(),
            run.workedTrucks(),
            run.workedUs(),
            run.cycles().count()),
        new RunReport.Yard(moves.rehandles(), moves.retrievals()),
        ViolationSection.of(plant.auditor()),
        new RunReport.Alarms(world.counts().alarmsRaised(), world.counts().alarmsStanding()),
        incidents(world),
        List.of(),
        figures.standing(),
        findings(plant.auditor()),
        frame.machine(),
        CountingRules.all());
  }

  private static RunReport.Incidents incidents(TerminalWorld world) {
    return incidents(
        world.counts().incidentsOpened(), world.counts().incidentsOpen(), IncidentWords.of(world));
  }

  /** Moves as a report has them. */
  public static RunReport.Moves moves(MoveCounts counts) {
    return new RunReport.Moves(
        counts.planned(),
        counts.done(),
        counts.discharge(),
        counts.load(),
        counts.restow(),
        counts.hatchCover());
  }

  /** Incidents as a report lists them. */
  public static RunReport.Incidents incidents(int opened, int open, List<IncidentWords> list) {
    return new RunReport.Incidents(
        opened,
        open,
        list.stream()
            .map(
                i ->
                    new RunReport.Incident(
                        i.id(), i.atMs(), i.kind(), i.reason(), i.machine(), i.box(), i.state()))
            .toList());
  }

  private List<String> findings(Auditor auditor) {
    return Stream.of(
            run.busyMachines(),
            figures.census().details(),
            run.cycles().details(),
            figures.refusals(),
            ViolationSection.words(auditor))
        .flatMap(List::stream)
        .toList();
  }
}

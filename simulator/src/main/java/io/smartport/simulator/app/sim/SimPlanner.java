package io.smartport.simulator.app.sim;

import io.smartport.simulator.report.CheckFigures;
import io.smartport.simulator.scenario.FaultLine;
import io.smartport.simulator.scenario.PolicyOverrides;
import io.smartport.simulator.scenario.RandomWorld;
import io.smartport.simulator.scenario.ScenarioFile;
import io.smartport.simulator.scenario.Scenarios;
import io.smartport.simulator.virtual.CallSpec;
import io.smartport.simulator.virtual.Fault;
import io.smartport.simulator.virtual.LineQuality;
import io.smartport.simulator.virtual.WorldSpec;
import io.smartport.tos.cargo.VesselGeometry;
import io.smartport.tos.config.ConfigException;
import io.smartport.tos.config.TypedYaml.Located;
import io.smartport.tos.runtime.PolicyFigures;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.compiler.SiteCompiler;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the plan of a run: an option wins over the scenario, the scenario over the defaults. */
public final class SimPlanner {
  private static final String DEFAULT_SITE = "small";
  private static final String DEFAULT_START = "2026-01-01T00:00Z";
  private static final long DEFAULT_SEED = 1;
  private static final int SHIP_MM_A_CRANE = 60_000;
  private static final int TRUCKS_A_CRANE = 8;

  private static final double YARD_FILL = 0.6;
  private static final int BATTERY_PERMILLE = 900;

  private SimPlanner() {}

  /** The plan that the options ask for. */
  static SimPlan plan(SimOptions options) {
    if (options.world != null) {
      return world(options.world, options);
    }
    try {
      if (options.scenario == null) {
        return plan(options, null);
      }
      return plan(options, Scenarios.read(options.scenario));
    } catch (ConfigException e) {
      throw new BadArgument(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The plan of a ship on a site, without a scenario.
   *
   * @param bayplan its plan; null for a synthetic ship
   * @param port whose boxes are worked; null for a synthetic ship
   * @param moves of the synthetic ship
   * @throws IllegalArgumentException if one of them cannot be used, naming it
   */
  public static SimPlan plan(
      String site,
      @Nullable Path bayplan,
      @Nullable String port,
      int moves,
      int cranes,
      int trucks) {
    SimOptions options = new SimOptions();
    options.site = site;
    options.bayplan = bayplan;
    options.port = port;
    options.moves = bayplan == null ? moves : null;
    options.cranes = cranes;
    options.trucks = trucks;
    try {
      return plan(options, null);
    } catch (BadArgument e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static SimPlan plan(SimOptions options, @Nullable Located<ScenarioFile> located) {
    Optional<ScenarioFile> file = Optional.ofNullable(located).map(Located::value);
    long seed = or(options.seed, file.flatMap(ScenarioFile::seed), DEFAULT_SEED);
    CompiledSite whole = site(or(options.site, file.flatMap(ScenarioFile::site), DEFAULT_SITE));
    CallChoice choice = call(options, located, seed);
    VesselGeometry geometry = VesselGeometry.of(choice.plan());
    int cranes =
        within(
            "--cranes",
            or(options.cranes, file.flatMap(ScenarioFile::cranes), sensibleCranes(whole, geometry)),
            whole.cranes().size(),
            whole);
    int trucks =
        within(
            "--trucks",
            or(
                options.trucks,
                file.flatMap(ScenarioFile::trucks),
                Math.min(whole.trucks().size(), TRUCKS_A_CRANE * cranes)),
            whole.trucks().size(),
            whole);
    CompiledSite site = whole.withTrucks(trucks);
    List<Fault> faults = located == null ? List.of() : FaultLine.resolve(located, site);
    CallSpec call = new CallSpec(choice.plan(), geometry, choice.port(), cranes);
    refuseMisfit(call, site);
    WorldSpec spec =
        new WorldSpec(
            site,
            call,
            file.flatMap(ScenarioFile::policy)
                .map(policy -> figures(policy, PolicyFigures.DEFAULT))
                .orElse(PolicyFigures.DEFAULT),
            YARD_FILL,
            BATTERY_PERMILLE,
            startMs(or(options.start, file.flatMap(ScenarioFile::start), DEFAULT_START)),
            seed,
            lines(file.flatMap(ScenarioFile::badLines).orElse(false)),
            faults);
    String name = located == null ? "" : Scenarios.name(located.file());
    return new SimPlan(
        name, choice.text(), spec, file.flatMap(ScenarioFile::checks).orElse(CheckFigures.NONE));
  }

  private static PolicyFigures figures(PolicyOverrides policy, PolicyFigures usual) {
    return new PolicyFigures(
        policy.trucksPerCraneMax().orElse(usual.trucksPerCraneMax()),
        policy.lookAheadMoves().orElse(usual.lookAheadMoves()),
        policy.releasedPathMm().orElse(usual.releasedPathMm()),
        policy.jobTimeoutMs().orElse(usual.jobTimeoutMs()),
        policy.commandLifeMs().orElse(usual.commandLifeMs()),
        policy.chargeBelowPermille().orElse(usual.chargeBelowPermille()),
        policy.chargeToPermille().orElse(usual.chargeToPermille()),
        policy.retrieveLeadMs().orElse(usual.retrieveLeadMs()));
  }

  private static CallChoice call(
      SimOptions options, @Nullable Located<ScenarioFile> located, long seed) {
    boolean isAsked = options.bayplan != null || options.moves != null;
    Optional<ScenarioFile.CallFigures> call =
        located == null ? Optional.empty() : located.value().call();
    try {
      if (isAsked || located == null || call.isEmpty()) {
        return CallChoice.of(options, seed);
      }
      if (options.port != null) {
        throw new BadArgument(
            "--port " + options.port + ": the scenario says its own call; --bayplan replaces it");
      }
      return CallChoice.of(located.file(), call.orElseThrow(), seed);
    } catch (IllegalArgumentException e) {
      throw new BadArgument("the synthetic ship cannot be made: " + e.getMessage(), e);
    }
  }

  private static void refuseMisfit(CallSpec call, CompiledSite site) {
    call.fitProblem(site)
        .ifPresent(
            problem -> {
              throw new BadArgument(problem);
            });
  }

  /**
   * A small random world.
   *
   * @param whole {@code sim --world} takes {@code small}
   */
  public static SimPlan world(long seed, CompiledSite whole) {
    RandomWorld world = RandomWorld.of(seed, whole);
    CallChoice choice = new CallChoice(BayPlans.of(world.ship()), world.ship().port());
    WorldSpec spec =
        new WorldSpec(
            whole.withTrucks(world.trucks()),
            CallSpec.of(choice.plan(), choice.port(), world.cranes()),
            PolicyFigures.DEFAULT,
            world.yardFill(),
            BATTERY_PERMILLE,
            startMs(DEFAULT_START),
            seed,
            lines(world.badLines()),
            world.faults());
    return new SimPlan("world-" + seed, choice.text(), spec, CheckFigures.NONE);
  }

  private static SimPlan world(long seed, SimOptions options) {
    boolean isAlone =
        options.scenario == null
            && options.site == null
            && options.bayplan == null
            && options.port == null
            && options.cranes == null
            && options.trucks == null
            && options.moves == null
            && options.start == null
            && options.seed == null;
    if (!isAlone) {
      throw new BadArgument(
          "--world " + seed + ": all of a random world follows from its seed; leave the rest out");
    }
    return world(seed, site(DEFAULT_SITE));
  }

  private static CompiledSite site(String nameOrPath) {
    try {
      return SiteCompiler.load(nameOrPath);
    } catch (ConfigException e) {
      throw new BadArgument(
          "--site " + nameOrPath + ": " + e.getMessage() + ". Maybe one of sites/*.yaml", e);
    } catch (IllegalArgumentException e) {
      throw new BadArgument("--site " + nameOrPath + ": " + e.getMessage(), e);
    }
  }

  private static int sensibleCranes(CompiledSite site, VesselGeometry geometry) {
    return Math.max(1, Math.min(site.cranes().size(), geometry.lengthMm() / SHIP_MM_A_CRANE));
  }

  private static int within(String option, int value, int most, CompiledSite site) {
    if (value < 1 || value > most) {
      throw new BadArgument(option + " " + value + ": site " + site.name() + " has 1 to " + most);
    }
    return value;
  }

  private static long startMs(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    } catch (DateTimeParseException e) {
      throw new BadArgument(
          "--start " + text + ": a time such as " + DEFAULT_START + " is wanted", e);
    }
  }

  private static <T> T or(@Nullable T option, Optional<T> scenario, T otherwise) {
    return option != null ? option : scenario.orElse(otherwise);
  }

  private static LineQuality lines(boolean bad) {
    return bad ? LineQuality.BAD : LineQuality.GOOD;
  }
}

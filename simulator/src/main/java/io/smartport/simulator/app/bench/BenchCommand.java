package io.smartport.simulator.app.bench;

import io.smartport.tos.app.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code smartport bench NAME}: times a part of SmartPort. */
@Command(
    name = "bench",
    description = {
      "Times a part of SmartPort and prints how it counted, on what machine, median and tail.",
      "Compare ratios within one run: machines are shared and noisy."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:measured", "2:no such benchmark, or the folder cannot be used"})
public final class BenchCommand implements Callable<Integer> {
  /** The names of all benchmarks, for the help. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Benchmarks.all().keySet().iterator();
    }
  }

  @Parameters(
      paramLabel = "NAME",
      description = "One of: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Names.class)
  private String name;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where files are written; says which disk is timed. Default: ${DEFAULT-VALUE}",
      defaultValue = "${sys:java.io.tmpdir}")
  private @Nullable Path folder;

  @Option(
      names = "--bayplan",
      paramLabel = "F",
      description = "engine, sim: bay plan of the ship. Default: a synthetic ship of 2,800 moves.")
  private @Nullable Path bayplan;

  @Option(
      names = "--port",
      paramLabel = "UNLOCODE",
      description = "engine, sim: the port whose boxes of the bay plan are worked.")
  private @Nullable String port;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Function<BenchShip, Benchmark> maker = Benchmarks.all().get(name);
    if (maker == null) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no benchmark " + name + ". Maybe one of: " + Benchmarks.all().keySet());
    }
    Benchmark benchmark = make(maker);
    PrintWriter err = spec.commandLine().getErr();
    try {
      Path scratch = Files.createTempDirectory(folder, "smartport-bench-");
      try {
        BenchmarkResult result =
            benchmark.run(
                scratch,
                line -> {
                  err.println(line);
                  err.flush();
                });
        print(benchmark, result, Machine.describe(scratch));
      } finally {
        delete(scratch);
      }
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), folder + ": cannot be used: " + e, e, null, String.valueOf(folder));
    }
    return ExitCode.OK;
  }

  private Benchmark make(Function<BenchShip, Benchmark> maker) {
    try {
      return maker.apply(new BenchShip(bayplan, port));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void print(Benchmark benchmark, BenchmarkResult result, String machine) {
    PrintWriter out = spec.commandLine().getOut();
    String date = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("bench", name);
      object.put("machine", machine);
      object.put("date", date);
      object.put("figures", result.figures());
      if (!result.runs().isEmpty()) {
        object.put("runs", result.runs());
      }
      out.println(JsonMapper.builder().build().writeValueAsString(object));
    } else {
      out.println("bench    " + name);
      out.println("counting " + benchmark.countingRule());
      out.println("machine  " + machine);
      out.println("date     " + date);
      result.distributions().forEach(out::println);
      result.runs().forEach(out::println);
      result.figures().forEach((key, value) -> out.printf("%-28s %,.2f%n", key, value));
    }
    out.flush();
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}

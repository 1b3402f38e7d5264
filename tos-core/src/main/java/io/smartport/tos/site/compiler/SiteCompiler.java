package io.smartport.tos.site.compiler;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.SiteFinding;
import io.smartport.tos.site.file.SiteFiles;
import io.smartport.tos.site.file.SiteFiles.SiteSource;
import io.smartport.tos.site.layout.SiteLayout;
import io.smartport.tos.site.layout.Stand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compiles site files. The same file gives the same bytes on every machine. */
public final class SiteCompiler {
  private SiteCompiler() {}

  /** Compiles a site and says all that is wrong with it. */
  public static Compilation compile(SiteSource source) {
    FindingList findings = new FindingList(source.site());
    new ValueRules(source, findings).check();
    if (findings.hasErrors()) {
      return new Compilation(Optional.empty(), sorted(findings));
    }
    SiteLayout layout = SiteLayout.of(source.site().value(), source.machines().value().truck());
    SweepTable sweeps = new SweepTable(layout.segments(), source.machines().value().truck());
    CompiledSite site =
        new SiteAssembly(source.site().value(), source.machines().value(), layout, sweeps)
            .assemble();
    List<String> placePaths =
        Stand.all(source.site().value().places()).stream().map(Stand::pathInFile).toList();
    new LaneRules(site, placePaths, findings).check();
    new SweepRules(site, placePaths, sweeps, findings).check();
    return new Compilation(
        findings.hasErrors() ? Optional.empty() : Optional.of(site), sorted(findings));
  }

  /**
   * Reads and compiles a site given by path or name ({@code sites/NAME.yaml}).
   *
   * @throws io.smartport.tos.config.ConfigException if the file is not well formed
   * @throws IllegalArgumentException if the site has errors; the message lists them
   */
  public static CompiledSite load(String nameOrPath) {
    Path file = SiteFiles.find(nameOrPath);
    Compilation compilation = compile(SiteFiles.read(file));
    return compilation
        .site()
        .orElseThrow(() -> new IllegalArgumentException(text(file, compilation.findings())));
  }

  private static String text(Path file, List<SiteFinding> findings) {
    return findings.stream()
        .filter(SiteFinding::isError)
        .map(finding -> finding.text(file.toString()))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static List<SiteFinding> sorted(FindingList findings) {
    List<SiteFinding> sorted = new ArrayList<>(findings.all());
    sorted.sort(
        Comparator.comparingInt(SiteFinding::line)
            .thenComparing(SiteFinding::subject)
            .thenComparing(SiteFinding::reason));
    return sorted;
  }
}

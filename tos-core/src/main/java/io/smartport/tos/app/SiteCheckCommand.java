package io.smartport.tos.app;

import io.smartport.tos.config.ConfigException;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.SiteFinding;
import io.smartport.tos.site.compiler.Compilation;
import io.smartport.tos.site.compiler.SiteCompiler;
import io.smartport.tos.site.compiler.SiteSummary;
import io.smartport.tos.site.file.SiteFiles;
import io.smartport.tos.site.picture.SitePicture;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code site check}: compiles a site file and says what it holds and what is wrong with it. */
@Command(
    name = "check",
    description = {
      "Checks a site file and prints what the site holds, how long its loops are and what is"
          + " wrong.",
      "Returns 1 when the site cannot be used, 2 when the file cannot be read."
    },
    mixinStandardHelpOptions = true)
final class SiteCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A site file, or a name for sites/NAME.yaml.")
  private String file;

  @Option(
      names = "--picture",
      paramLabel = "FILE.png",
      description = "Also draws the site, to scale.")
  private @Nullable Path picture;

  @Override
  public Integer call() {
    Path path = SiteFiles.find(file);
    Compilation compilation = compile(path);
    PrintWriter out = spec.commandLine().getOut();
    compilation.site().ifPresent(site -> out.print(SiteSummary.of(site).text()));
    for (SiteFinding finding : compilation.findings()) {
      out.println(finding.text(path.toString()));
    }
    if (compilation.site().isPresent() && picture != null) {
      draw(compilation.site().orElseThrow(), picture);
    }
    out.flush();
    return compilation.site().isPresent() ? ExitCode.OK : ExitCode.CHECK_FAILED;
  }

  private void draw(CompiledSite site, Path file) {
    try {
      SitePicture.write(site, file);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--picture " + file + ": cannot be written: " + e, e);
    }
  }

  private Compilation compile(Path path) {
    try {
      return SiteCompiler.compile(SiteFiles.read(path));
    } catch (ConfigException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}

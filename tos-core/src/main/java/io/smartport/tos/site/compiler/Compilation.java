package io.smartport.tos.site.compiler;

import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.SiteFinding;
import java.util.List;
import java.util.Optional;

/**
 * What became of a site file.
 *
 * @param site present when no finding is an error
 * @param findings by line
 */
public record Compilation(Optional<CompiledSite> site, List<SiteFinding> findings) {
  /** Keeps its own list. */
  public Compilation {
    findings = List.copyOf(findings);
  }
}

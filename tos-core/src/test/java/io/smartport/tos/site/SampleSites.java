package io.smartport.tos.site;

import io.smartport.tos.site.compiler.SiteCompiler;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sites that SmartPort ships, compiled once for all tests. */
public final class SampleSites {
  private static final Map<String, CompiledSite> SITES = new ConcurrentHashMap<>();

  private SampleSites() {}

  /** The file of a site; tests run in the folder of their module. */
  public static Path file(String name) {
    return Path.of("..", "sites", name + ".yaml");
  }

  /** A site, compiled. */
  public static CompiledSite site(String name) {
    return SITES.computeIfAbsent(name, n -> SiteCompiler.load(file(n).toString()));
  }
}

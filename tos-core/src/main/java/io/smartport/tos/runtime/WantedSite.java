package io.smartport.tos.runtime;

import io.smartport.tos.site.CompiledSite;
import java.util.function.Supplier;

/**
 * The site that a core shall run. A journal holds its own, so that compiling it again is only
 * needed for a new journal.
 *
 * @param name as in the site file
 * @param hash of the compiled site
 * @param compiled the site itself
 */
public record WantedSite(String name, long hash, Supplier<CompiledSite> compiled) {
  /** A site that is compiled already. */
  public static WantedSite of(CompiledSite site) {
    return new WantedSite(site.name(), site.hash(), () -> site);
  }
}

package io.smartport.tos.app.init;

import io.smartport.tos.credential.Identity;
import io.smartport.tos.credential.Identity.Kind;
import io.smartport.tos.site.CompiledSite;
import java.util.ArrayList;
import java.util.List;

/** Who needs a certificate at a site: its processes, its cranes, its trucks. */
public final class SiteIdentities {
  private static final List<String> PROCESSES =
      List.of("core", "gateway", "simulator", "broker", "hmi");

  /** Accounts of the cranes' OPC UA servers: one that works them, one that looks on. */
  public static final List<String> ACCOUNTS = List.of("opcua-operator", "opcua-observer");

  private SiteIdentities() {}

  /**
   * All identities, processes first.
   *
   * @throws IllegalArgumentException if a machine's name cannot be certified
   */
  public static List<Identity> of(CompiledSite site) {
    List<Identity> identities = new ArrayList<>();
    PROCESSES.forEach(name -> identities.add(new Identity(name, Kind.APPLICATION)));
    site.cranes().forEach(crane -> identities.add(new Identity(crane.name(), Kind.APPLICATION)));
    site.armgs().forEach(crane -> identities.add(new Identity(crane.name(), Kind.APPLICATION)));
    site.trucks().forEach(truck -> identities.add(new Identity(truck.name(), Kind.TRUCK)));
    return identities;
  }
}

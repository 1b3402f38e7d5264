package io.smartport.tos.engine;

import io.smartport.tos.site.CompiledSite;

/** Machine ids: quay cranes, then yard cranes, then trucks, in the order of the site file. */
public record Machines(int quayCranes, int yardCranes, int trucks) {
  public static Machines of(CompiledSite site) {
    return new Machines(site.cranes().size(), site.armgs().size(), site.trucks().size());
  }

  public int count() {
    return quayCranes + yardCranes + trucks;
  }

  public int firstYardCrane() {
    return quayCranes;
  }

  public int firstTruck() {
    return quayCranes + yardCranes;
  }

  public boolean isQuayCrane(int machine) {
    return machine >= 0 && machine < quayCranes;
  }

  public boolean isYardCrane(int machine) {
    return machine >= quayCranes && machine < firstTruck();
  }

  public boolean isTruck(int machine) {
    return machine >= firstTruck() && machine < count();
  }

  /** Name as in the site file. */
  public static String name(CompiledSite site, int machine) {
    Machines machines = of(site);
    if (machines.isQuayCrane(machine)) {
      return site.cranes().get(machine).name();
    }
    return machines.isYardCrane(machine)
        ? site.armgs().get(machine - machines.firstYardCrane()).name()
        : site.trucks().get(machine - machines.firstTruck()).name();
  }
}

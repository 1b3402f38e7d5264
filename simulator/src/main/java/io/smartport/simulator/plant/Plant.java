package io.smartport.simulator.plant;

import io.smartport.simulator.plant.audit.Auditor;
import io.smartport.simulator.plant.cargo.Boxes;
import io.smartport.simulator.plant.cargo.Custody;
import io.smartport.simulator.plant.cargo.Obstacles;
import io.smartport.simulator.plant.cargo.Places;
import io.smartport.simulator.plant.cargo.PlantShips;
import io.smartport.simulator.plant.cargo.PlantYard;
import io.smartport.simulator.plant.cargo.TruckBed;
import io.smartport.simulator.plant.cargo.TruckStand;
import io.smartport.simulator.plant.crane.Crane;
import io.smartport.simulator.plant.crane.CraneIdentity;
import io.smartport.simulator.plant.crane.CraneSite;
import io.smartport.simulator.plant.crane.Rail;
import io.smartport.simulator.plant.truck.CollisionWatch;
import io.smartport.simulator.plant.truck.Truck;
import io.smartport.simulator.plant.truck.TruckSite;
import io.smartport.simulator.world.Agenda;
import io.smartport.simulator.world.SeededRandom;
import io.smartport.tos.site.PlaceCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All machines and all boxes of a terminal. One thread. */
public final class Plant {
  private final Auditor auditor;
  private final Boxes boxes = new Boxes();
  private final PlantShips ships;
  private final Custody custody;
  private final List<Crane> cranes = new ArrayList<>();
  private final List<Truck> trucks = new ArrayList<>();

  public Plant(Agenda agenda, SeededRandom random, PlantLayout layout, PlantBinding binding) {
    Places places = new SitePlaces();
    auditor = new Auditor(agenda);
    ships = new PlantShips(places, boxes);
    PlantYard yard = new PlantYard(layout.blocks(), places, boxes);
    YardAudit yardAudit = new YardAudit(auditor, boxes, binding.segregation());
    TruckStand stand = new Stand(layout.truckDeckZMm());
    custody = new Custody(places, boxes, yard, ships, stand, yardAudit, PlaceCode.OUTSIDE);
    yardAudit.watch(custody);
    Obstacles obstacles = new PlantObstacles(ships, yard, layout.handOverLanes());
    CraneSite craneSite =
        new CraneSite(
            agenda,
            places,
            boxes,
            custody,
            obstacles,
            stand,
            auditor,
            binding.labels(),
            binding.sink(),
            binding.changed());
    for (PlantLayout.RailCranes railCranes : layout.rails()) {
      Rail rail = new Rail(railCranes.model().leastDistance(), auditor);
      for (CraneIdentity identity : railCranes.cranes()) {
        cranes.add(new Crane(identity, railCranes.model(), craneSite, rail, random));
      }
    }
    addTrucks(agenda, random, layout, binding);
  }

  private void addTrucks(
      Agenda agenda, SeededRandom random, PlantLayout layout, PlantBinding binding) {
    TruckSite truckSite =
        new TruckSite(
            agenda,
            layout.lanes(),
            layout.truckModel(),
            auditor,
            binding.claims(),
            binding.sink(),
            binding.changed(),
            machine -> cranes.forEach(Crane::truckMoved));
    CollisionWatch watch = new CollisionWatch(agenda, auditor, layout.truckModel(), layout.lanes());
    for (PlantLayout.TruckStart start : layout.trucks()) {
      trucks.add(
          new Truck(
              start.machine(),
              start.name(),
              start.segment(),
              start.offset(),
              start.batteryPermille(),
              truckSite,
              watch,
              random));
    }
  }

  /** All boxes; a box must be made known here before it is placed. */
  public Boxes boxes() {
    return boxes;
  }

  /** Where every box and cover is. */
  public Custody custody() {
    return custody;
  }

  /** Ships alongside. */
  public PlantShips ships() {
    return ships;
  }

  public Auditor auditor() {
    return auditor;
  }

  /** Quay cranes, then yard cranes; the index is the machine number. */
  public List<Crane> cranes() {
    return Collections.unmodifiableList(cranes);
  }

  public List<Truck> trucks() {
    return Collections.unmodifiableList(trucks);
  }

  /** Whether a machine number is a crane's. */
  public boolean isCrane(int machine) {
    return machine < cranes.size();
  }

  /** The crane with this machine number. */
  public Crane crane(int machine) {
    return cranes.get(machine);
  }

  /** The truck with this machine number. */
  public Truck truck(int machine) {
    return trucks.get(machine - cranes.size());
  }

  private final class Stand implements TruckStand {
    private final int deckZMm;

    Stand(int deckZMm) {
      this.deckZMm = deckZMm;
    }

    @Override
    public int deckZMm() {
      return deckZMm;
    }

    @Override
    public TruckBed bed(int truck) {
      return truck(truck).bed();
    }

    @Override
    public boolean standsAt(int truck, int xMm, int yMm, boolean halfLength) {
      return truck(truck).standsAt(xMm * 1e-3, yMm * 1e-3, halfLength);
    }

    @Override
    public void loadChanged(int truck) {
      truck(truck).loadChanged();
    }
  }
}

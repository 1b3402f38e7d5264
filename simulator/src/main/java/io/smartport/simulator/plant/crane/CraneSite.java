package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.audit.Auditor;
import io.smartport.simulator.plant.audit.HappeningSink;
import io.smartport.simulator.plant.audit.Labels;
import io.smartport.simulator.plant.cargo.Boxes;
import io.smartport.simulator.plant.cargo.Custody;
import io.smartport.simulator.plant.cargo.Obstacles;
import io.smartport.simulator.plant.cargo.Places;
import io.smartport.simulator.plant.cargo.TruckStand;
import io.smartport.simulator.plant.machine.MachineListener;
import io.smartport.simulator.world.Agenda;

/** What all cranes share. */
public record CraneSite(
    Agenda agenda,
    Places places,
    Boxes boxes,
    Custody custody,
    Obstacles obstacles,
    TruckStand trucks,
    Auditor auditor,
    Labels labels,
    HappeningSink sink,
    MachineListener listener) {}

package io.smartport.simulator.plant.truck;

import io.smartport.simulator.plant.audit.Auditor;
import io.smartport.simulator.plant.audit.ClaimView;
import io.smartport.simulator.plant.audit.HappeningSink;
import io.smartport.simulator.plant.machine.MachineListener;
import io.smartport.simulator.world.Agenda;

/**
 * What all trucks share.
 *
 * @param standing hears when a truck has come to stand at its target or drives off
 */
public record TruckSite(
    Agenda agenda,
    LaneNetwork lanes,
    TruckModel model,
    Auditor auditor,
    ClaimView claims,
    HappeningSink sink,
    MachineListener listener,
    MachineListener standing) {}

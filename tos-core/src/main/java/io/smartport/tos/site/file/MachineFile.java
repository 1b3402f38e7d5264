package io.smartport.tos.site.file;

import io.smartport.tos.site.ArmgModel;
import io.smartport.tos.site.StationModel;
import io.smartport.tos.site.StsModel;
import io.smartport.tos.site.TruckModel;

/** A machine file: the constants of all machines of a site, with their units in the keys. */
public record MachineFile(StsModel sts, ArmgModel armg, TruckModel truck, StationModel station) {}

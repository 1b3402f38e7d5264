package io.smartport.simulator.plant;

import io.smartport.simulator.plant.crane.CraneModel;
import io.smartport.simulator.plant.motion.Limits;
import io.smartport.simulator.plant.truck.TruckModel;
import io.smartport.tos.site.ArmgModel;
import io.smartport.tos.site.CompiledSite;
import io.smartport.tos.site.StsModel;

/** Machine constants of a site, in the units of the plant. */
final class SiteModels {
  /** A truck stands within this of where a spreader comes down, or the crane finds nothing, m. */
  private static final double STAND_TOLERANCE = 0.3;

  private static final double MILLI = 1e-3;

  private SiteModels() {}

  static CraneModel sts(StsModel m) {
    return new CraneModel(
        limits(m.gantrySpeedMmS(), m.gantryAccMmS2()),
        limits(m.trolleySpeedMmS(), m.trolleyAccMmS2()),
        limits(m.hoistLoadedSpeedMmS(), m.hoistLoadedAccMmS2()),
        limits(m.hoistEmptySpeedMmS(), m.hoistEmptyAccMmS2()),
        m.clearanceMm() * MILLI,
        m.lowerWithinMm() * MILLI,
        m.liftHeightMm() * MILLI,
        m.landOnTruckMs() * MILLI,
        m.landOnShipMs() * MILLI,
        m.lockOnTruckMs() * MILLI,
        m.lockOnShipMs() * MILLI,
        m.variationPermille() * MILLI,
        m.coverMs() * MILLI,
        m.leastDistanceMm() * MILLI);
  }

  /** Yard cranes lower only when the trolley stands; they carry one box over the highest stack. */
  static CraneModel armg(ArmgModel m, StsModel sts, int tiers) {
    // One clearance for all cranes: the site gives it with the quay cranes.
    int clearanceMm = sts.clearanceMm();
    return new CraneModel(
        limits(m.gantrySpeedMmS(), m.gantryAccMmS2()),
        limits(m.trolleySpeedMmS(), m.trolleyAccMmS2()),
        limits(m.hoistLoadedSpeedMmS(), m.hoistAccMmS2()),
        limits(m.hoistEmptySpeedMmS(), m.hoistAccMmS2()),
        clearanceMm * MILLI,
        0,
        ((tiers + 1) * PlantLayout.HIGH_CUBE_MM + clearanceMm) * MILLI,
        m.landMs() * MILLI,
        m.landMs() * MILLI,
        m.lockMs() * MILLI,
        m.lockMs() * MILLI,
        m.variationPermille() * MILLI,
        0,
        (m.lengthMm() + m.leastGapMm()) * MILLI);
  }

  static TruckModel truck(CompiledSite site) {
    var m = site.truckModel();
    return new TruckModel(
        m.lengthMm() * MILLI,
        m.widthMm() * MILLI,
        m.straightSpeedMmS() * MILLI,
        m.curveSpeedMmS() * MILLI,
        m.accMmS2() * MILLI,
        m.decMmS2() * MILLI,
        m.emergencyDecMmS2() * MILLI,
        m.positioningMs() * MILLI,
        m.batteryWh() * MILLI,
        m.energyWhPerKm() * MILLI,
        m.idlePowerW() * MILLI,
        m.chargerPowerW() * MILLI,
        site.stationModel().serviceMs() * MILLI,
        site.stationModel().variationPermille() * MILLI,
        STAND_TOLERANCE);
  }

  private static Limits limits(int speedMmS, int accelerationMmS2) {
    return Limits.symmetric(speedMmS * MILLI, accelerationMmS2 * MILLI);
  }
}

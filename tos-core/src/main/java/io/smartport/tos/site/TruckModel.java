package io.smartport.tos.site;

/**
 * Constants of the trucks. The reference point is the centre of the contour. All values are
 * positive.
 *
 * @param deckHeightMm where a box stands, above the ground
 * @param straightSpeedMmS empty and loaded
 * @param decMmS2 in service
 * @param positioningMs final positioning at a stop
 * @param leastRadiusMm least curve radius of the reference point
 * @param contourMarginMm added around the contour when segments are compared
 * @param energyWhPerKm driving
 * @param idlePowerW always
 * @param reservePermille of the battery
 */
public record TruckModel(
    int lengthMm,
    int widthMm,
    int deckHeightMm,
    int straightSpeedMmS,
    int curveSpeedMmS,
    int accMmS2,
    int decMmS2,
    int emergencyDecMmS2,
    int positioningMs,
    int leastRadiusMm,
    int contourMarginMm,
    int batteryWh,
    int energyWhPerKm,
    int idlePowerW,
    int chargerPowerW,
    int reservePermille,
    int stopWindMmS) {}

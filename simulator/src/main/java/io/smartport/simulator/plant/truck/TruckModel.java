package io.smartport.simulator.plant.truck;

/**
 * Constants of the trucks and of what they meet, in metres, seconds, kWh and kW.
 *
 * @param emergency deceleration of a stop, m/s2
 * @param positioning final positioning at the end of a path, s
 * @param station mean service at a twist-lock station, s
 * @param variation its coefficient of variation
 * @param standTolerance how exactly a spreader must meet the truck, m
 */
public record TruckModel(
    double length,
    double width,
    double straightSpeed,
    double curveSpeed,
    double acceleration,
    double deceleration,
    double emergency,
    double positioning,
    double battery,
    double energyPerKm,
    double idlePower,
    double chargerPower,
    double station,
    double variation,
    double standTolerance) {}

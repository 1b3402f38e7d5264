package io.smartport.simulator.plant.audit;

/** One violation, for people who look for its cause. */
public record Finding(long atMs, Violation violation, String machine, String detail) {}

package io.smartport.simulator.app.sim;

import io.smartport.simulator.report.CheckFigures;
import io.smartport.simulator.virtual.WorldSpec;

/**
 * What is run and what must come out.
 *
 * @param scenario name of the scenario; empty without one
 * @param call ship and port in words
 */
public record SimPlan(String scenario, String call, WorldSpec world, CheckFigures checks) {}

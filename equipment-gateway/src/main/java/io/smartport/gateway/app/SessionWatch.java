package io.smartport.gateway.app;

import io.smartport.gateway.link.CraneReading;
import io.smartport.gateway.link.Facts;
import io.smartport.gateway.link.TruckReading;

/** Passes facts on and notes from them which machines are in session. */
final class SessionWatch implements Facts {
  private final Facts next;
  private final GatewayFigures figures;

  SessionWatch(Facts next, GatewayFigures figures) {
    this.next = next;
    this.figures = figures;
  }

  @Override
  public void craneReported(int machine, CraneReading reading) {
    figures.inSession(machine, true);
    next.craneReported(machine, reading);
  }

  @Override
  public void truckReported(int machine, TruckReading reading, int passed) {
    figures.inSession(machine, true);
    next.truckReported(machine, reading, passed);
  }

  @Override
  public void lost(int machine) {
    figures.inSession(machine, false);
    next.lost(machine);
  }

  @Override
  public void craneStepped(int machine, int job, int attempt, int step) {
    next.craneStepped(machine, job, attempt, step);
  }

  @Override
  public void truckPassed(int machine, int job, int attempt, int passed) {
    next.truckPassed(machine, job, attempt, passed);
  }

  @Override
  public void truckStepped(int machine, int job, int attempt, int step) {
    next.truckStepped(machine, job, attempt, step);
  }

  @Override
  public void truckBattery(int machine, int permille) {
    next.truckBattery(machine, permille);
  }

  @Override
  public void modeChanged(int machine, int mode) {
    next.modeChanged(machine, mode);
  }

  @Override
  public void jobRefused(int machine, int job, int attempt, int reason) {
    next.jobRefused(machine, job, attempt, reason);
  }
}

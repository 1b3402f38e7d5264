package io.smartport.gateway.link;

/** What links tell the core; one message each. Codes as in the messages. */
public interface Facts {
  void craneReported(int machine, CraneReading reading);

  void craneStepped(int machine, int job, int attempt, int step);

  void truckReported(int machine, TruckReading reading, int passed);

  void truckPassed(int machine, int job, int attempt, int passed);

  void truckStepped(int machine, int job, int attempt, int step);

  void truckBattery(int machine, int permille);

  void modeChanged(int machine, int mode);

  void jobRefused(int machine, int job, int attempt, int reason);

  void lost(int machine);
}

package io.smartport.gateway.mqtt.vda5050;

/** Hears where trucks are, up to ten times a second each, on the thread of the links. */
@FunctionalInterface
public interface TruckTelemetry {
  /**
   * A truck's place.
   *
   * @param headingUrad 0 towards +x, counter-clockwise, in microradians from -π to π
   * @param speedMmS negative backwards
   */
  void moved(int machine, int xMm, int yMm, int headingUrad, int speedMmS);
}

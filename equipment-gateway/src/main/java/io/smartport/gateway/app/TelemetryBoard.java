package io.smartport.gateway.app;

import io.smartport.gateway.mqtt.vda5050.TruckTelemetry;
import io.smartport.gateway.opcua.Telemetry;
import io.smartport.gateway.opcua.TelemetryKind;
import io.smartport.tos.message.MachineMeasuredEncoder;
import io.smartport.tos.message.Measure;
import io.smartport.tos.message.MessageHeaderEncoder;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/**
 * The last value of everything that machines measure. What changed since goes on at each {@link
 * #flush}; values that came and went between are left out. On the links' thread.
 */
final class TelemetryBoard implements Telemetry, TruckTelemetry {
  private static final Measure[] MEASURES = Measure.values();
  private static final Map<TelemetryKind, Measure> OF_KIND = new EnumMap<>(TelemetryKind.class);
  private static final double MILLI = 1e3;
  private static final double MICRO = 1e6;

  static {
    for (TelemetryKind kind : TelemetryKind.values()) {
      OF_KIND.put(kind, Measure.valueOf(kind.name()));
    }
  }

  /** Takes an encoded message: SBE header and body, from offset 0. */
  @FunctionalInterface
  interface Sink {
    void measured(int machine, DirectBuffer message, int length);
  }

  private final Sink sink;
  private final double[][] values;
  private final BitSet[] changed;
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1_024);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final MachineMeasuredEncoder measured = new MachineMeasuredEncoder();

  /** A board of so many machines on which nothing stands yet. */
  TelemetryBoard(int machines, Sink sink) {
    this.sink = sink;
    this.values = new double[machines][MEASURES.length];
    this.changed = new BitSet[machines];
    for (int machine = 0; machine < machines; machine++) {
      changed[machine] = new BitSet();
    }
  }

  @Override
  public void value(int machine, TelemetryKind kind, double value, long sourceTimeMs) {
    put(machine, Objects.requireNonNull(OF_KIND.get(kind)), value);
  }

  @Override
  public void moved(int machine, int xMm, int yMm, int headingUrad, int speedMmS) {
    put(machine, Measure.X, xMm / MILLI);
    put(machine, Measure.Y, yMm / MILLI);
    put(machine, Measure.HEADING, headingUrad / MICRO);
    put(machine, Measure.SPEED, speedMmS / MILLI);
  }

  // The codes of measures count from 0, as their places do.
  @SuppressWarnings("EnumOrdinal")
  private void put(int machine, Measure measure, double value) {
    int place = measure.ordinal();
    // What is no number says that the sensor failed; it goes on, once.
    if (Double.compare(values[machine][place], value) != 0) {
      values[machine][place] = value;
      changed[machine].set(place);
    }
  }

  /** Sends what changed, one message a machine. */
  void flush(long siteMs) {
    for (int machine = 0; machine < values.length; machine++) {
      BitSet places = changed[machine];
      if (places.isEmpty()) {
        continue;
      }
      measured.wrapAndApplyHeader(buffer, 0, header).machine(machine).atMs(siteMs);
      MachineMeasuredEncoder.ValuesEncoder group = measured.valuesCount(places.cardinality());
      for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
        group.next().measure(MEASURES[place]).value(values[machine][place]);
      }
      places.clear();
      sink.measured(
          machine, buffer, MessageHeaderEncoder.ENCODED_LENGTH + measured.encodedLength());
    }
  }
}

package io.smartport.gateway.opcua;

/** A heartbeat of a PLC. */
record Heartbeat(long bootId, long machineMs, long counter) {}

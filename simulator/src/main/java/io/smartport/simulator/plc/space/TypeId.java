package io.smartport.simulator.plc.space;

/** A node id with a number, as all types have. */
public record TypeId(Namespace namespace, int number) {}

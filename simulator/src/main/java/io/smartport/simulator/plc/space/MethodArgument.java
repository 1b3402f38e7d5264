package io.smartport.simulator.plc.space;

/**
 * An argument of a method.
 *
 * @param valueRank -1 for one value, 1 for an array
 */
public record MethodArgument(String name, TypeId dataType, int valueRank) {
  MethodArgument(String name, TypeId dataType) {
    this(name, dataType, -1);
  }
}

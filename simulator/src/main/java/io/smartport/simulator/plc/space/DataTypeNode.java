package io.smartport.simulator.plc.space;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data type of our own or of a companion specification.
 *
 * @param encoding id of its binary encoding; for an enumeration the null id 0
 * @param values of an enumeration, in their order
 * @param fields of a structure
 */
public record DataTypeNode(
    TypeId id, String name, TypeId encoding, Map<Integer, String> values, List<Field> fields) {
  /**
   * A field of a structure.
   *
   * @param valueRank -1 for one value, 1 for an array
   */
  public record Field(String name, TypeId dataType, int valueRank, boolean isOptional) {}

  /** Keeps its own copies. */
  public DataTypeNode {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    fields = List.copyOf(fields);
  }

  boolean isEnumeration() {
    return fields.isEmpty();
  }
}

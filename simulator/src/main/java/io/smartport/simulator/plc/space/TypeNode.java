package io.smartport.simulator.plc.space;

/**
 * A type, or an object that every server has.
 *
 * @param name its browse name, in the namespace of the id
 * @param parent super type; for an object the one that organizes it
 */
public record TypeNode(Kind kind, TypeId id, String name, TypeId parent, boolean isAbstract) {
  /** What kind of node. */
  public enum Kind {
    OBJECT_TYPE,
    REFERENCE_TYPE,
    OBJECT
  }
}

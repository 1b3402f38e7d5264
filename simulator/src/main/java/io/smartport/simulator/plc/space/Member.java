package io.smartport.simulator.plc.space;

import java.util.List;

/**
 * A part of a type, or of another member.
 *
 * @param owner type or member that has it
 * @param nameIn namespace of the browse name
 * @param typeDefinition type of an object or variable; for a method its own id
 * @param dataType of a variable, else the null id 0
 * @param valueRank -1 for one value, 1 for an array
 * @param inputs of a method
 * @param outputs of a method
 */
public record Member(
    Kind kind,
    TypeId owner,
    TypeId id,
    Namespace nameIn,
    String name,
    TypeId typeDefinition,
    TypeId dataType,
    int valueRank,
    Rule rule,
    List<MethodArgument> inputs,
    List<MethodArgument> outputs) {
  /** How the owner has it. */
  public enum Kind {
    OBJECT,
    ADD_IN,
    VARIABLE,
    PROPERTY,
    METHOD
  }

  /** Whether an instance must have it. */
  public enum Rule {
    MANDATORY,
    OPTIONAL,
    /** Part of the type alone. */
    NONE
  }

  /** Keeps its own lists. */
  public Member {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** The browse name with its namespace. */
  QualifiedTypeName browseName() {
    return new QualifiedTypeName(nameIn, name);
  }

  /** A browse name. */
  record QualifiedTypeName(Namespace namespace, String name) {}
}

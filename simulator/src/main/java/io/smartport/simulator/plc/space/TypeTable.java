package io.smartport.simulator.plc.space;

import io.smartport.simulator.plc.space.Member.Kind;
import io.smartport.simulator.plc.space.Member.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All types of the address space, what they are made of, and their data types. */
public final class TypeTable {
  private final Map<TypeId, TypeNode> types = new LinkedHashMap<>();
  private final Map<TypeId, List<Member>> members = new LinkedHashMap<>();
  private final List<DataTypeNode> dataTypes = new ArrayList<>();

  /** Types of every specification that a crane uses, and our own. */
  public static TypeTable ofCrane() {
    TypeTable table = new TypeTable();
    DiTypes.define(table);
    MachineryTypes.define(table);
    RoboticsTypes.define(table);
    CranesTypes.define(table);
    JobControlTypes.define(table);
    JobControlDataTypes.define(table);
    SmartPortTypes.define(table);
    SmartPortDataTypes.define(table);
    return table;
  }

  void type(TypeId id, String name, TypeId superType) {
    add(new TypeNode(TypeNode.Kind.OBJECT_TYPE, id, name, superType, false));
  }

  void abstractType(TypeId id, String name, TypeId superType) {
    add(new TypeNode(TypeNode.Kind.OBJECT_TYPE, id, name, superType, true));
  }

  void entryPoint(TypeId id, String name) {
    add(new TypeNode(TypeNode.Kind.OBJECT, id, name, UaIds.OBJECTS_FOLDER, false));
  }

  private void add(TypeNode node) {
    types.put(node.id(), node);
  }

  void object(TypeId owner, TypeId id, Namespace nameIn, String name, TypeId type, Rule rule) {
    add(Kind.OBJECT, owner, id, nameIn, name, type, UaIds.NULL, -1, rule);
  }

  void addIn(TypeId owner, TypeId id, Namespace nameIn, String name, TypeId type, Rule rule) {
    add(Kind.ADD_IN, owner, id, nameIn, name, type, UaIds.NULL, -1, rule);
  }

  void variable(TypeId owner, TypeId id, String name, TypeId dataType, Rule rule) {
    add(
        Kind.VARIABLE,
        owner,
        id,
        id.namespace(),
        name,
        UaIds.BASE_DATA_VARIABLE_TYPE,
        dataType,
        -1,
        rule);
  }

  void array(TypeId owner, TypeId id, String name, TypeId dataType, Rule rule) {
    add(
        Kind.VARIABLE,
        owner,
        id,
        id.namespace(),
        name,
        UaIds.BASE_DATA_VARIABLE_TYPE,
        dataType,
        1,
        rule);
  }

  /** A number with a unit; the property that says which one gets the given id. */
  void analog(TypeId owner, TypeId id, String name, TypeId unitId, Rule rule) {
    add(
        Kind.VARIABLE,
        owner,
        id,
        id.namespace(),
        name,
        UaIds.ANALOG_UNIT_TYPE,
        UaIds.DOUBLE,
        -1,
        rule);
    property(id, unitId, Namespace.UA, "EngineeringUnits", UaIds.EU_INFORMATION, Rule.MANDATORY);
  }

  void property(
      TypeId owner, TypeId id, Namespace nameIn, String name, TypeId dataType, Rule rule) {
    add(Kind.PROPERTY, owner, id, nameIn, name, UaIds.PROPERTY_TYPE, dataType, -1, rule);
  }

  void method(
      TypeId owner,
      TypeId id,
      String name,
      Rule rule,
      List<MethodArgument> inputs,
      List<MethodArgument> outputs) {
    put(
        new Member(
            Kind.METHOD,
            owner,
            id,
            id.namespace(),
            name,
            id,
            UaIds.NULL,
            -1,
            rule,
            inputs,
            outputs));
  }

  void add(
      Kind kind,
      TypeId owner,
      TypeId id,
      Namespace nameIn,
      String name,
      TypeId type,
      TypeId dataType,
      int valueRank,
      Rule rule) {
    put(
        new Member(
            kind, owner, id, nameIn, name, type, dataType, valueRank, rule, List.of(), List.of()));
  }

  private void put(Member member) {
    members.computeIfAbsent(member.owner(), owner -> new ArrayList<>()).add(member);
  }

  /** An enumeration whose values count from 0. */
  void enumeration(TypeId id, String name, String... values) {
    Map<Integer, String> numbered = new LinkedHashMap<>();
    for (String value : values) {
      numbered.put(numbered.size(), value);
    }
    enumeration(id, name, numbered);
  }

  void enumeration(TypeId id, String name, Map<Integer, String> values) {
    dataTypes.add(new DataTypeNode(id, name, UaIds.NULL, values, List.of()));
  }

  void structure(TypeId id, String name, TypeId encoding, DataTypeNode.Field... fields) {
    dataTypes.add(new DataTypeNode(id, name, encoding, Map.of(), List.of(fields)));
  }

  /** A field that is always there. */
  static DataTypeNode.Field one(String name, TypeId type) {
    return new DataTypeNode.Field(name, type, -1, false);
  }

  /** A field that may be left out. */
  static DataTypeNode.Field maybe(String name, TypeId type) {
    return new DataTypeNode.Field(name, type, -1, true);
  }

  /** An array that is always there. */
  static DataTypeNode.Field many(String name, TypeId type) {
    return new DataTypeNode.Field(name, type, 1, false);
  }

  /** An array that may be left out. */
  static DataTypeNode.Field maybeMany(String name, TypeId type) {
    return new DataTypeNode.Field(name, type, 1, true);
  }

  /** Types and entry points, each after what it depends on. */
  public List<TypeNode> types() {
    return List.copyOf(types.values());
  }

  /** Members of a type or member, without those that it inherits. */
  public List<Member> members(TypeId owner) {
    return Collections.unmodifiableList(members.getOrDefault(owner, List.of()));
  }

  /** All members of all types. */
  public List<Member> members() {
    return members.values().stream().flatMap(List::stream).toList();
  }

  public List<DataTypeNode> dataTypes() {
    return Collections.unmodifiableList(dataTypes);
  }

  /** A type with its super types as far as this table has them, the most general one first. */
  List<TypeId> withSuperTypes(TypeId type) {
    List<TypeId> chain = new ArrayList<>();
    chain.add(type);
    TypeNode node = types.get(type);
    while (node != null) {
      chain.addFirst(node.parent());
      node = types.get(node.parent());
    }
    return chain;
  }
}

package io.smartport.simulator.plc.space;

import static io.smartport.simulator.plc.space.Member.Rule.MANDATORY;
import static io.smartport.simulator.plc.space.Member.Rule.OPTIONAL;
import static io.smartport.simulator.plc.space.Namespace.CRANES;
import static io.smartport.simulator.plc.space.Namespace.DI;
import static io.smartport.simulator.plc.space.Namespace.MACHINERY;
import static io.smartport.simulator.plc.space.Namespace.ROBOTICS;
import static io.smartport.simulator.plc.space.UaIds.BASE_OBJECT_TYPE;
import static io.smartport.simulator.plc.space.UaIds.BOOLEAN;
import static io.smartport.simulator.plc.space.UaIds.FOLDER_TYPE;
import static io.smartport.simulator.plc.space.UaIds.LOCALIZED_TEXT;
import static io.smartport.simulator.plc.space.UaIds.STRING;

/** OPC 40020-1, Cranes and Hoists. */
final class CranesTypes {
  static final TypeId SYSTEM = CRANES.id(2112);
  static final TypeId DEVICE = CRANES.id(1392);
  static final TypeId AXIS = CRANES.id(1369);
  static final TypeId OPERATIONAL_MODE = CRANES.id(3000);
  static final TypeId CATEGORY = CRANES.id(3003);

  private CranesTypes() {}

  static void define(TypeTable t) {
    defineSystem(t);
    defineDevice(t);
    defineAxis(t);
    t.enumeration(
        OPERATIONAL_MODE,
        "CraneOperationalModeEnum",
        "OTHER",
        "MANUAL",
        "SEMIAUTOMATIC",
        "FULLAUTOMATIC",
        "BYPASS_ON",
        "MAINTENANCE");
    t.enumeration(
        CATEGORY,
        "CraneMotionDeviceCategoryEnum",
        "HOIST",
        "TROLLEY_TRAVERSE",
        "BRIDGE_OR_GANTRY_TRAVEL",
        "LOAD_LIFTING_ATTACHMENT",
        "ROTATING_OR_SLEWING",
        "LUFFING",
        "POWER_SUPPLY_MACHINERY",
        "OTHER");
  }

  private static void defineSystem(TypeTable t) {
    TypeId parameters = CRANES.id(2114);
    TypeId identification = CRANES.id(5000);
    t.type(SYSTEM, "CraneMotionDeviceSystemType", RoboticsTypes.MOTION_DEVICE_SYSTEM);
    t.object(SYSTEM, parameters, DI, "ParameterSet", BASE_OBJECT_TYPE, MANDATORY);
    t.variable(parameters, CRANES.id(2347), "SystemOn", BOOLEAN, MANDATORY);
    t.variable(parameters, CRANES.id(2348), "CraneOperationalMode", OPERATIONAL_MODE, MANDATORY);
    t.addIn(
        SYSTEM,
        identification,
        DI,
        "Identification",
        MachineryTypes.MACHINE_IDENTIFICATION,
        MANDATORY);
    t.property(identification, CRANES.id(6007), DI, "Manufacturer", LOCALIZED_TEXT, OPTIONAL);
    t.property(identification, CRANES.id(6008), DI, "SerialNumber", STRING, OPTIONAL);
    t.property(identification, CRANES.id(6011), DI, "ProductInstanceUri", STRING, OPTIONAL);
    t.addIn(
        SYSTEM,
        CRANES.id(5006),
        MACHINERY,
        "Components",
        MachineryTypes.MACHINE_COMPONENTS,
        OPTIONAL);
  }

  private static void defineDevice(TypeTable t) {
    TypeId identification = CRANES.id(5005);
    t.type(DEVICE, "CraneMotionDeviceType", RoboticsTypes.MOTION_DEVICE);
    t.addIn(
        DEVICE,
        identification,
        DI,
        "Identification",
        MachineryTypes.MACHINE_IDENTIFICATION,
        MANDATORY);
    t.property(identification, CRANES.id(6009), DI, "Manufacturer", LOCALIZED_TEXT, MANDATORY);
    t.property(identification, CRANES.id(6010), DI, "SerialNumber", STRING, MANDATORY);
    t.property(identification, CRANES.id(6012), DI, "ProductInstanceUri", STRING, OPTIONAL);
    t.object(DEVICE, CRANES.id(5017), DI, "ParameterSet", BASE_OBJECT_TYPE, MANDATORY);
    t.object(DEVICE, CRANES.id(5010), ROBOTICS, "Axes", FOLDER_TYPE, MANDATORY);
    t.property(DEVICE, CRANES.id(6004), CRANES, "CraneMotionDeviceCategory", CATEGORY, MANDATORY);
  }

  private static void defineAxis(TypeTable t) {
    TypeId parameters = CRANES.id(2093);
    t.type(AXIS, "CraneAxisType", RoboticsTypes.AXIS);
    t.object(AXIS, parameters, DI, "ParameterSet", BASE_OBJECT_TYPE, MANDATORY);
    t.variable(parameters, CRANES.id(2096), "ActualPositionCapability", BOOLEAN, MANDATORY);
    t.variable(parameters, CRANES.id(2037), "IsMoving", BOOLEAN, OPTIONAL);
    t.object(AXIS, CRANES.id(1378), CRANES, "ActualLoad", RoboticsTypes.LOAD, OPTIONAL);
  }
}

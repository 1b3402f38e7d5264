package io.smartport.simulator.plc.space;

import static io.smartport.simulator.plc.space.Member.Rule.MANDATORY;
import static io.smartport.simulator.plc.space.Member.Rule.OPTIONAL;
import static io.smartport.simulator.plc.space.Namespace.DI;
import static io.smartport.simulator.plc.space.Namespace.ROBOTICS;
import static io.smartport.simulator.plc.space.UaIds.BASE_OBJECT_TYPE;
import static io.smartport.simulator.plc.space.UaIds.DOUBLE;
import static io.smartport.simulator.plc.space.UaIds.FOLDER_TYPE;
import static io.smartport.simulator.plc.space.UaIds.LOCALIZED_TEXT;
import static io.smartport.simulator.plc.space.UaIds.STRING;

/** OPC 40010-1, Robotics: systems of motion devices with axes. */
final class RoboticsTypes {
  static final TypeId MOTION_DEVICE_SYSTEM = ROBOTICS.id(1002);
  static final TypeId MOTION_DEVICE = ROBOTICS.id(1004);
  static final TypeId AXIS = ROBOTICS.id(16601);
  static final TypeId LOAD = ROBOTICS.id(1018);
  static final TypeId DEVICE_CATEGORY = ROBOTICS.id(18193);
  static final TypeId MOTION_PROFILE = ROBOTICS.id(3008);

  private RoboticsTypes() {}

  static void define(TypeTable t) {
    t.type(LOAD, "LoadType", BASE_OBJECT_TYPE);
    t.analog(LOAD, ROBOTICS.id(6723), "Mass", ROBOTICS.id(6728), MANDATORY);
    defineSystem(t);
    defineDevice(t);
    defineAxis(t);
    t.enumeration(
        DEVICE_CATEGORY,
        "MotionDeviceCategoryEnumeration",
        "OTHER",
        "ARTICULATED_ROBOT",
        "SCARA_ROBOT",
        "CARTESIAN_ROBOT",
        "SPHERICAL_ROBOT",
        "PARALLEL_ROBOT",
        "CYLINDRICAL_ROBOT");
    t.enumeration(
        MOTION_PROFILE,
        "AxisMotionProfileEnumeration",
        "OTHER",
        "ROTARY",
        "ROTARY_ENDLESS",
        "LINEAR",
        "LINEAR_ENDLESS");
  }

  private static void defineSystem(TypeTable t) {
    t.type(MOTION_DEVICE_SYSTEM, "MotionDeviceSystemType", DiTypes.COMPONENT);
    t.object(
        MOTION_DEVICE_SYSTEM, ROBOTICS.id(5002), ROBOTICS, "MotionDevices", FOLDER_TYPE, MANDATORY);
    t.object(
        MOTION_DEVICE_SYSTEM, ROBOTICS.id(5001), ROBOTICS, "Controllers", FOLDER_TYPE, MANDATORY);
    t.object(
        MOTION_DEVICE_SYSTEM, ROBOTICS.id(5010), ROBOTICS, "SafetyStates", FOLDER_TYPE, MANDATORY);
  }

  private static void defineDevice(TypeTable t) {
    TypeId device = MOTION_DEVICE;
    TypeId parameters = ROBOTICS.id(5029);
    t.type(device, "MotionDeviceType", DiTypes.COMPONENT);
    t.object(device, parameters, DI, "ParameterSet", BASE_OBJECT_TYPE, MANDATORY);
    t.variable(parameters, ROBOTICS.id(16365), "SpeedOverride", DOUBLE, MANDATORY);
    t.property(device, ROBOTICS.id(16351), DI, "Manufacturer", LOCALIZED_TEXT, MANDATORY);
    t.property(device, ROBOTICS.id(16353), DI, "Model", LOCALIZED_TEXT, MANDATORY);
    t.property(device, ROBOTICS.id(16359), DI, "ProductCode", STRING, MANDATORY);
    t.property(device, ROBOTICS.id(16354), DI, "SerialNumber", STRING, MANDATORY);
    t.property(
        device, ROBOTICS.id(16362), ROBOTICS, "MotionDeviceCategory", DEVICE_CATEGORY, MANDATORY);
    t.object(device, ROBOTICS.id(15305), ROBOTICS, "Axes", FOLDER_TYPE, MANDATORY);
    t.object(device, ROBOTICS.id(16443), ROBOTICS, "PowerTrains", FOLDER_TYPE, MANDATORY);
  }

  private static void defineAxis(TypeTable t) {
    TypeId parameters = ROBOTICS.id(16602);
    t.type(AXIS, "AxisType", DiTypes.COMPONENT);
    t.object(AXIS, parameters, DI, "ParameterSet", BASE_OBJECT_TYPE, MANDATORY);
    t.analog(parameters, ROBOTICS.id(16662), "ActualPosition", ROBOTICS.id(16667), MANDATORY);
    t.analog(parameters, ROBOTICS.id(16668), "ActualSpeed", ROBOTICS.id(16673), OPTIONAL);
    t.analog(parameters, ROBOTICS.id(16674), "ActualAcceleration", ROBOTICS.id(16679), OPTIONAL);
    t.property(AXIS, ROBOTICS.id(16637), ROBOTICS, "MotionProfile", MOTION_PROFILE, MANDATORY);
  }
}

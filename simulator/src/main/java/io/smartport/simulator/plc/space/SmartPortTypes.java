package io.smartport.simulator.plc.space;

import static io.smartport.simulator.plc.space.Member.Rule.MANDATORY;
import static io.smartport.simulator.plc.space.Member.Rule.OPTIONAL;
import static io.smartport.simulator.plc.space.Namespace.SMARTPORT;
import static io.smartport.simulator.plc.space.UaIds.BOOLEAN;
import static io.smartport.simulator.plc.space.UaIds.INT32;
import static io.smartport.simulator.plc.space.UaIds.INT64;
import static io.smartport.simulator.plc.space.UaIds.STRING;
import static io.smartport.simulator.plc.space.UaIds.UINT32;

import java.util.List;

/** What the companion specifications do not have; {@code docs/reference/opcua.md} explains it. */
final class SmartPortTypes {
  static final TypeId CONTROL = SMARTPORT.id(1001);
  static final TypeId TELEMETRY = SMARTPORT.id(2030);

  private SmartPortTypes() {}

  static void define(TypeTable t) {
    t.type(CONTROL, "CraneControlType", UaIds.BASE_OBJECT_TYPE);
    t.variable(CONTROL, id(2001), "State", SmartPortDataTypes.STATE, MANDATORY);
    t.variable(CONTROL, id(2002), "Heartbeat", SmartPortDataTypes.HEARTBEAT, MANDATORY);
    t.variable(CONTROL, id(2003), "GatewayHeartbeat", SmartPortDataTypes.CLAIM, MANDATORY);
    t.variable(CONTROL, id(2004), "Master", STRING, MANDATORY);
    t.variable(CONTROL, id(2005), "Term", INT32, MANDATORY);
    t.variable(CONTROL, id(2010), "SpreaderLength", INT32, MANDATORY);
    t.variable(CONTROL, id(2011), "TwistLocksLocked", BOOLEAN, MANDATORY);
    t.variable(CONTROL, id(2012), "TwistLocksUnlocked", BOOLEAN, MANDATORY);
    t.variable(CONTROL, id(2013), "Landed", BOOLEAN, MANDATORY);
    t.analog(CONTROL, id(2014), "Load", id(2914), MANDATORY);
    t.analog(CONTROL, id(2015), "WindSpeed", id(2915), MANDATORY);
    t.array(CONTROL, id(2016), "Custody", INT32, MANDATORY);
    t.variable(CONTROL, id(2017), "JobPhase", SmartPortDataTypes.STEP, MANDATORY);
    t.variable(CONTROL, id(2020), "RefusedLate", UINT32, MANDATORY);
    t.variable(CONTROL, id(2021), "RefusedRepeated", UINT32, MANDATORY);
    t.variable(CONTROL, id(2022), "RefusedOldTerm", UINT32, MANDATORY);
    t.variable(CONTROL, id(2023), "RefusedNotMaster", UINT32, MANDATORY);
    t.variable(CONTROL, id(2024), "RefusedOther", UINT32, MANDATORY);
    t.object(CONTROL, TELEMETRY, SMARTPORT, "Telemetry", UaIds.FOLDER_TYPE, OPTIONAL);
    t.method(
        CONTROL,
        id(7001),
        "Permit",
        MANDATORY,
        List.of(
            new MethodArgument("Term", INT32),
            new MethodArgument("Job", INT32),
            new MethodArgument("Attempt", INT32),
            new MethodArgument("Pick", BOOLEAN),
            new MethodArgument("Truck", INT32),
            new MethodArgument("NotAfter", INT64)),
        List.of(new MethodArgument("Refusal", SmartPortDataTypes.REFUSAL)));
  }

  private static TypeId id(int number) {
    return SMARTPORT.id(number);
  }
}

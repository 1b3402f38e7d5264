package io.smartport.simulator.plc.space;

import static io.smartport.simulator.plc.space.Namespace.SMARTPORT;
import static io.smartport.simulator.plc.space.TypeTable.many;
import static io.smartport.simulator.plc.space.TypeTable.one;
import static io.smartport.simulator.plc.space.UaIds.BOOLEAN;
import static io.smartport.simulator.plc.space.UaIds.INT32;
import static io.smartport.simulator.plc.space.UaIds.INT64;
import static io.smartport.simulator.plc.space.UaIds.STRING;
import static io.smartport.simulator.plc.space.UaIds.UINT32;

import io.smartport.simulator.plc.control.RefusalCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Data types of our own: what is reported and claimed at once. */
final class SmartPortDataTypes {
  static final TypeId STATE = SMARTPORT.id(3001);
  static final TypeId HEARTBEAT = SMARTPORT.id(3002);
  static final TypeId CLAIM = SMARTPORT.id(3003);
  static final TypeId STEP = SMARTPORT.id(3010);
  static final TypeId MODE = SMARTPORT.id(3011);
  static final TypeId REFUSAL = SMARTPORT.id(3012);

  static final TypeId STATE_ENCODING = SMARTPORT.id(5001);
  static final TypeId HEARTBEAT_ENCODING = SMARTPORT.id(5002);
  static final TypeId CLAIM_ENCODING = SMARTPORT.id(5003);

  private SmartPortDataTypes() {}

  static void define(TypeTable t) {
    t.enumeration(
        STEP, "CraneStepEnum", "NONE", "TO_GIVER", "AT_GIVER", "LOCKED", "AT_TAKER", "UNLOCKED");
    t.enumeration(MODE, "MachineModeEnum", "AUTOMATIC", "STOPPED", "MANUAL");
    Map<Integer, String> refusals = new LinkedHashMap<>();
    for (RefusalCode code : RefusalCode.values()) {
      refusals.put(code.code(), code.name());
    }
    t.enumeration(REFUSAL, "RefusalEnum", refusals);
    t.structure(
        HEARTBEAT,
        "MachineHeartbeatDataType",
        HEARTBEAT_ENCODING,
        one("BootId", INT64),
        one("MachineMs", INT64),
        one("Counter", UINT32));
    t.structure(
        CLAIM,
        "GatewayHeartbeatDataType",
        CLAIM_ENCODING,
        one("Master", STRING),
        one("Term", INT32),
        one("Counter", UINT32));
    t.structure(
        STATE,
        "CraneStateDataType",
        STATE_ENCODING,
        one("BootId", INT64),
        one("MachineMs", INT64),
        one("Sequence", UINT32),
        one("Mode", MODE),
        one("JobOrderID", STRING),
        one("Job", INT32),
        one("Attempt", INT32),
        one("Running", BOOLEAN),
        one("Step", STEP),
        one("Landed", BOOLEAN),
        many("Loads", INT32),
        one("NextJobOrderID", STRING),
        one("NextJob", INT32),
        one("NextAttempt", INT32),
        one("DoneJobOrderID", STRING),
        one("DoneJob", INT32),
        one("DoneAttempt", INT32),
        one("RefusedJobOrderID", STRING),
        one("RefusedJob", INT32),
        one("RefusedAttempt", INT32),
        one("Refusal", REFUSAL),
        one("GantryX", INT32));
  }
}

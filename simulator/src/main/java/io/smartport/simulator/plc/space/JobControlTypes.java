package io.smartport.simulator.plc.space;

import static io.smartport.simulator.plc.space.Member.Rule.MANDATORY;
import static io.smartport.simulator.plc.space.Member.Rule.NONE;
import static io.smartport.simulator.plc.space.Member.Rule.OPTIONAL;
import static io.smartport.simulator.plc.space.Namespace.JOB_CONTROL;
import static io.smartport.simulator.plc.space.UaIds.STRING;

import java.util.List;

/** OPC 10031-4, ISA-95 job control, version 2: the receiver of job orders. */
final class JobControlTypes {
  static final TypeId RECEIVER = JOB_CONTROL.id(1002);
  static final TypeId JOB_ORDER = JOB_CONTROL.id(3008);
  static final TypeId ORDER_AND_STATE = JOB_CONTROL.id(3015);
  static final TypeId WORK_MASTER = JOB_CONTROL.id(3007);
  static final TypeId ALLOWED_TO_START = JOB_CONTROL.id(5036);
  static final TypeId RUNNING = JOB_CONTROL.id(5037);
  static final TypeId JOB_ORDER_ENCODING = JOB_CONTROL.id(5014);
  static final TypeId ORDER_AND_STATE_ENCODING = JOB_CONTROL.id(5032);

  private static final MethodArgument COMMENT =
      new MethodArgument("Comment", UaIds.LOCALIZED_TEXT, 1);
  private static final List<MethodArgument> STATUS =
      List.of(new MethodArgument("ReturnStatus", UaIds.UINT64));

  private JobControlTypes() {}

  static void define(TypeTable t) {
    t.type(RECEIVER, "ISA95JobOrderReceiverObjectType", UaIds.FINITE_STATE_MACHINE_TYPE);
    inherit(t);
    t.array(RECEIVER, JOB_CONTROL.id(6033), "JobOrderList", ORDER_AND_STATE, MANDATORY);
    t.array(RECEIVER, JOB_CONTROL.id(6034), "WorkMaster", WORK_MASTER, MANDATORY);
    t.array(RECEIVER, JOB_CONTROL.id(6035), "MaterialClassID", STRING, MANDATORY);
    t.array(RECEIVER, JOB_CONTROL.id(6036), "MaterialDefinitionID", STRING, MANDATORY);
    t.array(RECEIVER, JOB_CONTROL.id(6037), "EquipmentID", STRING, MANDATORY);
    t.array(RECEIVER, JOB_CONTROL.id(6038), "PhysicalAssetID", STRING, MANDATORY);
    t.array(RECEIVER, JOB_CONTROL.id(6039), "PersonnelID", STRING, MANDATORY);
    t.property(
        RECEIVER,
        JOB_CONTROL.id(6088),
        JOB_CONTROL,
        "MaxDownloadableJobOrders",
        UaIds.UINT16,
        MANDATORY);
    MethodArgument order = new MethodArgument("JobOrder", JOB_ORDER);
    MethodArgument orderId = new MethodArgument("JobOrderID", STRING);
    t.method(
        RECEIVER, JOB_CONTROL.id(7004), "StoreAndStart", OPTIONAL, List.of(order, COMMENT), STATUS);
    t.method(RECEIVER, JOB_CONTROL.id(7010), "Abort", OPTIONAL, List.of(orderId, COMMENT), STATUS);
    state(t, JOB_CONTROL.id(5035), "NotAllowedToStart");
    state(t, ALLOWED_TO_START, "AllowedToStart");
    state(t, RUNNING, "Running");
    state(t, JOB_CONTROL.id(5038), "Interrupted");
    state(t, JOB_CONTROL.id(5039), "Ended");
    state(t, JOB_CONTROL.id(5040), "Aborted");
  }

  /** What every state machine has, from the base namespace (OPC 10000-16). */
  private static void inherit(TypeTable t) {
    TypeId state = Namespace.UA.id(2772);
    t.add(
        Member.Kind.VARIABLE,
        UaIds.FINITE_STATE_MACHINE_TYPE,
        state,
        Namespace.UA,
        "CurrentState",
        UaIds.FINITE_STATE_VARIABLE_TYPE,
        UaIds.LOCALIZED_TEXT,
        -1,
        MANDATORY);
    t.property(
        UaIds.FINITE_STATE_VARIABLE_TYPE,
        Namespace.UA.id(2761),
        Namespace.UA,
        "Id",
        UaIds.NODE_ID,
        MANDATORY);
  }

  private static void state(TypeTable t, TypeId id, String name) {
    t.object(RECEIVER, id, JOB_CONTROL, name, UaIds.STATE_TYPE, NONE);
  }
}

package io.smartport.simulator.plc.space;

import static io.smartport.simulator.plc.space.Namespace.JOB_CONTROL;
import static io.smartport.simulator.plc.space.TypeTable.many;
import static io.smartport.simulator.plc.space.TypeTable.maybe;
import static io.smartport.simulator.plc.space.TypeTable.maybeMany;
import static io.smartport.simulator.plc.space.TypeTable.one;

/** Data types of a job order (OPC 10031-4): a client must know all of them to read one. */
final class JobControlDataTypes {
  private JobControlDataTypes() {}

  static void define(TypeTable t) {
    defineResources(t);
    defineOrder(t);
  }

  private static void defineResources(TypeTable t) {
    t.structure(
        JOB_CONTROL.id(3002),
        "ISA95PropertyDataType",
        JOB_CONTROL.id(5002),
        one("ID", UaIds.STRING),
        one("Value", UaIds.BASE_DATA_TYPE),
        maybeMany("Description", UaIds.LOCALIZED_TEXT),
        maybe("EngineeringUnits", UaIds.EU_INFORMATION),
        maybeMany("Subproperties", JOB_CONTROL.id(3002)));
    t.structure(
        JOB_CONTROL.id(3005),
        "ISA95EquipmentDataType",
        JOB_CONTROL.id(5008),
        one("ID", UaIds.STRING),
        maybeMany("Description", UaIds.LOCALIZED_TEXT),
        maybe("EquipmentUse", UaIds.STRING),
        maybe("Quantity", UaIds.DECIMAL_STRING),
        maybe("EngineeringUnits", UaIds.EU_INFORMATION),
        maybeMany("Properties", JOB_CONTROL.id(3002)));
    t.structure(
        JOB_CONTROL.id(3010),
        "ISA95MaterialDataType",
        JOB_CONTROL.id(5017),
        maybe("MaterialClassID", UaIds.STRING),
        maybe("MaterialDefinitionID", UaIds.STRING),
        maybe("MaterialLotID", UaIds.STRING),
        maybe("MaterialSublotID", UaIds.STRING),
        maybeMany("Description", UaIds.LOCALIZED_TEXT),
        maybe("MaterialUse", UaIds.STRING),
        maybe("Quantity", UaIds.DECIMAL_STRING),
        maybe("EngineeringUnits", UaIds.EU_INFORMATION),
        maybeMany("Properties", JOB_CONTROL.id(3002)));
    t.structure(
        JOB_CONTROL.id(3011),
        "ISA95PersonnelDataType",
        JOB_CONTROL.id(5020),
        one("ID", UaIds.STRING),
        maybeMany("Description", UaIds.LOCALIZED_TEXT),
        maybe("PersonnelUse", UaIds.STRING),
        maybe("Quantity", UaIds.DECIMAL_STRING),
        maybe("EngineeringUnits", UaIds.EU_INFORMATION),
        maybeMany("Properties", JOB_CONTROL.id(3002)));
    t.structure(
        JOB_CONTROL.id(3012),
        "ISA95PhysicalAssetDataType",
        JOB_CONTROL.id(5023),
        one("ID", UaIds.STRING),
        maybeMany("Description", UaIds.LOCALIZED_TEXT),
        maybe("PhysicalAssetUse", UaIds.STRING),
        maybe("Quantity", UaIds.DECIMAL_STRING),
        maybe("EngineeringUnits", UaIds.EU_INFORMATION),
        maybeMany("Properties", JOB_CONTROL.id(3002)));
  }

  private static void defineOrder(TypeTable t) {
    t.structure(
        JOB_CONTROL.id(3003),
        "ISA95ParameterDataType",
        JOB_CONTROL.id(5005),
        one("ID", UaIds.STRING),
        one("Value", UaIds.BASE_DATA_TYPE),
        maybeMany("Description", UaIds.LOCALIZED_TEXT),
        maybe("EngineeringUnits", UaIds.EU_INFORMATION),
        maybeMany("Subparameters", JOB_CONTROL.id(3003)));
    t.structure(
        JOB_CONTROL.id(3006),
        "ISA95StateDataType",
        JOB_CONTROL.id(5029),
        one("BrowsePath", UaIds.RELATIVE_PATH),
        one("StateText", UaIds.LOCALIZED_TEXT),
        one("StateNumber", UaIds.UINT32));
    t.structure(
        JOB_CONTROL.id(3007),
        "ISA95WorkMasterDataType",
        JOB_CONTROL.id(5011),
        one("ID", UaIds.STRING),
        maybe("Description", UaIds.LOCALIZED_TEXT),
        maybeMany("Parameters", JOB_CONTROL.id(3003)));
    t.structure(
        JOB_CONTROL.id(3008),
        "ISA95JobOrderDataType",
        JOB_CONTROL.id(5014),
        one("JobOrderID", UaIds.STRING),
        maybeMany("Description", UaIds.LOCALIZED_TEXT),
        maybeMany("WorkMasterID", JOB_CONTROL.id(3007)),
        maybe("StartTime", UaIds.DATE_TIME),
        maybe("EndTime", UaIds.DATE_TIME),
        maybe("Priority", UaIds.INT16),
        maybeMany("JobOrderParameters", JOB_CONTROL.id(3003)),
        maybeMany("PersonnelRequirements", JOB_CONTROL.id(3011)),
        maybeMany("EquipmentRequirements", JOB_CONTROL.id(3005)),
        maybeMany("PhysicalAssetRequirements", JOB_CONTROL.id(3012)),
        maybeMany("MaterialRequirements", JOB_CONTROL.id(3010)));
    t.structure(
        JOB_CONTROL.id(3015),
        "ISA95JobOrderAndStateDataType",
        JOB_CONTROL.id(5032),
        one("JobOrder", JOB_CONTROL.id(3008)),
        many("State", JOB_CONTROL.id(3006)));
  }
}

package io.smartport.simulator.plc.space;

import static io.smartport.simulator.plc.space.Member.Rule.MANDATORY;
import static io.smartport.simulator.plc.space.Member.Rule.OPTIONAL;
import static io.smartport.simulator.plc.space.Namespace.DI;
import static io.smartport.simulator.plc.space.Namespace.MACHINERY;
import static io.smartport.simulator.plc.space.UaIds.BASE_OBJECT_TYPE;
import static io.smartport.simulator.plc.space.UaIds.LOCALIZED_TEXT;
import static io.smartport.simulator.plc.space.UaIds.STRING;

/** OPC 40001-1, Machinery basic building blocks. */
final class MachineryTypes {
  static final TypeId MACHINES = MACHINERY.id(1001);
  static final TypeId ITEM_IDENTIFICATION = MACHINERY.id(1004);
  static final TypeId MACHINE_IDENTIFICATION = MACHINERY.id(1012);
  static final TypeId MACHINE_COMPONENTS = MACHINERY.id(1006);

  private MachineryTypes() {}

  static void define(TypeTable t) {
    t.entryPoint(MACHINES, "Machines");
    t.abstractType(
        ITEM_IDENTIFICATION, "MachineryItemIdentificationType", DiTypes.FUNCTIONAL_GROUP);
    t.property(
        ITEM_IDENTIFICATION, MACHINERY.id(6002), DI, "Manufacturer", LOCALIZED_TEXT, MANDATORY);
    t.property(ITEM_IDENTIFICATION, MACHINERY.id(6003), DI, "SerialNumber", STRING, MANDATORY);
    t.property(ITEM_IDENTIFICATION, MACHINERY.id(6008), DI, "Model", LOCALIZED_TEXT, OPTIONAL);
    t.property(ITEM_IDENTIFICATION, MACHINERY.id(6011), DI, "SoftwareRevision", STRING, OPTIONAL);
    t.type(MACHINE_IDENTIFICATION, "MachineIdentificationType", ITEM_IDENTIFICATION);
    t.property(
        MACHINE_IDENTIFICATION, MACHINERY.id(6015), DI, "ProductInstanceUri", STRING, MANDATORY);
    t.property(MACHINE_IDENTIFICATION, MACHINERY.id(6029), MACHINERY, "Location", STRING, OPTIONAL);
    t.type(MACHINE_COMPONENTS, "MachineComponentsType", BASE_OBJECT_TYPE);
  }
}

package io.smartport.simulator.plc.space;

import static io.smartport.simulator.plc.space.Member.Rule.OPTIONAL;
import static io.smartport.simulator.plc.space.Namespace.DI;
import static io.smartport.simulator.plc.space.UaIds.BASE_OBJECT_TYPE;
import static io.smartport.simulator.plc.space.UaIds.FOLDER_TYPE;
import static io.smartport.simulator.plc.space.UaIds.LOCALIZED_TEXT;
import static io.smartport.simulator.plc.space.UaIds.STRING;

/** OPC 10000-100, Devices. */
final class DiTypes {
  static final TypeId DEVICE_SET = DI.id(5001);
  static final TypeId TOPOLOGY_ELEMENT = DI.id(1001);
  static final TypeId COMPONENT = DI.id(15063);
  static final TypeId FUNCTIONAL_GROUP = DI.id(1005);

  private DiTypes() {}

  static void define(TypeTable t) {
    t.entryPoint(DEVICE_SET, "DeviceSet");
    t.abstractType(TOPOLOGY_ELEMENT, "TopologyElementType", BASE_OBJECT_TYPE);
    t.object(TOPOLOGY_ELEMENT, DI.id(5002), DI, "ParameterSet", BASE_OBJECT_TYPE, OPTIONAL);
    t.type(FUNCTIONAL_GROUP, "FunctionalGroupType", FOLDER_TYPE);
    t.abstractType(COMPONENT, "ComponentType", TOPOLOGY_ELEMENT);
    t.property(COMPONENT, DI.id(15086), DI, "Manufacturer", LOCALIZED_TEXT, OPTIONAL);
    t.property(COMPONENT, DI.id(15088), DI, "Model", LOCALIZED_TEXT, OPTIONAL);
    t.property(COMPONENT, DI.id(15092), DI, "ProductCode", STRING, OPTIONAL);
    t.property(COMPONENT, DI.id(15095), DI, "SerialNumber", STRING, OPTIONAL);
    t.property(COMPONENT, DI.id(15096), DI, "ProductInstanceUri", STRING, OPTIONAL);
    t.property(COMPONENT, DI.id(15099), DI, "ComponentName", LOCALIZED_TEXT, OPTIONAL);
  }
}

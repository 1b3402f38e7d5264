package io.smartport.simulator.plc.space;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;

/** The instance of one crane: a crane system of three motion devices with an axis each. */
final class CraneNodes {
  private static final String UNITS_URI = "http://www.opcfoundation.org/UA/units/un/cefact";
  private static final EUInformation METRE = unit("MTR", "m", "metre");
  private static final EUInformation METRE_PER_SECOND = unit("MTS", "m/s", "metre per second");
  private static final EUInformation KILOGRAM = unit("KGM", "kg", "kilogram");

  private static final Set<String> DEVICE_OPTIONS = Set.of();
  private static final Set<String> AXIS_OPTIONS =
      Set.of("ParameterSet/ActualSpeed", "ParameterSet/IsMoving");
  private static final Set<String> HOIST_OPTIONS =
      Set.of("ParameterSet/ActualSpeed", "ParameterSet/IsMoving", "ActualLoad");

  private final String crane;
  private final InstanceBuilder builder;
  private final NodeIdTable ids;
  private final NodeMaker maker;

  CraneNodes(
      String crane,
      InstanceBuilder builder,
      NodeIdTable ids,
      NodeMaker maker,
      Collection<String> telemetry) {
    this.crane = crane;
    this.builder = builder;
    this.ids = ids;
    this.maker = maker;
    UaObjectNode system =
        builder.build(crane, ids.instanceName(crane), CranesTypes.SYSTEM, Set.of("Components"));
    maker.refer(ids.of(DiTypes.DEVICE_SET), NodeIds.HasComponent, system.getNodeId());
    maker.refer(ids.of(MachineryTypes.MACHINES), NodeIds.Organizes, system.getNodeId());
    identify(crane, crane);
    buildDevice("Gantry", 2, AXIS_OPTIONS);
    buildDevice("Trolley", 1, AXIS_OPTIONS);
    buildDevice("Hoist", 0, HOIST_OPTIONS);
    buildJobControl(system.getNodeId());
    buildControl(system.getNodeId(), telemetry);
  }

  private void identify(String path, String serial) {
    set(path + "/Identification/Manufacturer", LocalizedText.english("SmartPort simulator"));
    set(path + "/Identification/SerialNumber", serial);
    set(path + "/Identification/ProductInstanceUri", "urn:smartport:simulator:" + serial);
  }

  /**
   * @param category of CraneMotionDeviceCategoryEnum
   */
  private void buildDevice(String name, int category, Set<String> axisOptions) {
    String path = crane + "/MotionDevices/" + name;
    NodeId device =
        builder.build(path, ids.instanceName(name), CranesTypes.DEVICE, DEVICE_OPTIONS).getNodeId();
    maker.refer(ids.instance(crane + "/MotionDevices"), NodeIds.HasComponent, device);
    maker.refer(ids.instance(crane + "/Components"), NodeIds.HasComponent, device);
    String serial = crane + "-" + name;
    identify(path, serial);
    set(path + "/Manufacturer", LocalizedText.english("SmartPort simulator"));
    set(path + "/Model", LocalizedText.english("simulated"));
    set(path + "/ProductCode", "simulated");
    set(path + "/SerialNumber", serial);
    set(path + "/MotionDeviceCategory", 0);
    set(path + "/CraneMotionDeviceCategory", category);
    set(path + "/ParameterSet/SpeedOverride", 100.0);
    String axisPath = path + "/Axes/Axis";
    NodeId axis =
        builder
            .build(axisPath, ids.instanceName("Axis"), CranesTypes.AXIS, axisOptions)
            .getNodeId();
    maker.refer(ids.instance(path + "/Axes"), NodeIds.HasComponent, axis);
    set(axisPath + "/MotionProfile", 3);
    set(axisPath + "/ParameterSet/ActualPositionCapability", true);
    set(axisPath + "/ParameterSet/ActualPosition/EngineeringUnits", METRE);
    set(axisPath + "/ParameterSet/ActualSpeed/EngineeringUnits", METRE_PER_SECOND);
    if (axisOptions.contains("ActualLoad")) {
      set(axisPath + "/ActualLoad/Mass/EngineeringUnits", KILOGRAM);
    }
  }

  private void buildJobControl(NodeId system) {
    String path = crane + "/JobOrderControl";
    NodeId receiver =
        builder
            .build(
                path,
                ids.name(Namespace.SMARTPORT, "JobOrderControl"),
                JobControlTypes.RECEIVER,
                Set.of("StoreAndStart", "Abort"))
            .getNodeId();
    maker.refer(system, NodeIds.HasComponent, receiver);
    set(path + "/MaxDownloadableJobOrders", Unsigned.ushort(2));
    set(path + "/JobOrderList", new ExtensionObject[0]);
    set(path + "/WorkMaster", new ExtensionObject[0]);
    for (String resource :
        List.of(
            "MaterialClassID",
            "MaterialDefinitionID",
            "EquipmentID",
            "PhysicalAssetID",
            "PersonnelID")) {
      set(path + "/" + resource, new String[0]);
    }
  }

  private void buildControl(NodeId system, Collection<String> telemetry) {
    String path = crane + "/SmartPort";
    NodeId control =
        builder
            .build(
                path,
                ids.name(Namespace.SMARTPORT, "SmartPort"),
                SmartPortTypes.CONTROL,
                Set.of("Telemetry"))
            .getNodeId();
    maker.refer(system, NodeIds.HasAddIn, control);
    set(path + "/Load/EngineeringUnits", KILOGRAM);
    set(path + "/WindSpeed/EngineeringUnits", METRE_PER_SECOND);
    for (String counter : List.of("Late", "Repeated", "OldTerm", "NotMaster", "Other")) {
      set(path + "/Refused" + counter, Unsigned.uint(0));
    }
    for (String name : telemetry) {
      addTelemetry(path + "/Telemetry", name);
    }
  }

  private void addTelemetry(String folder, String name) {
    Member like =
        new Member(
            Member.Kind.VARIABLE,
            SmartPortTypes.TELEMETRY,
            UaIds.NULL,
            Namespace.SMARTPORT,
            name,
            UaIds.BASE_DATA_VARIABLE_TYPE,
            UaIds.DOUBLE,
            -1,
            Member.Rule.OPTIONAL,
            List.of(),
            List.of());
    builder.addVariable(
        ids.instance(folder), folder + "/" + name, like, ids.name(Namespace.SMARTPORT, name));
  }

  private void set(String path, Object value) {
    builder.variable(path).setValue(new DataValue(new Variant(value)));
  }

  Collection<UaVariableNode> variables() {
    return builder.variables();
  }

  /** A variable below the crane. */
  UaVariableNode path(String path) {
    return builder.variable(crane + "/" + path);
  }

  /** A variable of our namespace. */
  UaVariableNode control(String name) {
    return path("SmartPort/" + name);
  }

  UaVariableNode axis(String device, String name) {
    return path("MotionDevices/" + device + "/Axes/Axis/ParameterSet/" + name);
  }

  UaVariableNode hoistLoad() {
    return path("MotionDevices/Hoist/Axes/Axis/ActualLoad/Mass");
  }

  void method(String path, MethodInvocationHandler handler, UserRights rights) {
    UaMethodNode method = builder.method(crane + "/" + path);
    method.setInvocationHandler(handler);
    method.getFilterChain().addLast(new OperatorAttributes(rights));
  }

  private static EUInformation unit(String code, String shortName, String name) {
    int unitId = 0;
    for (int i = 0; i < code.length(); i++) {
      unitId = unitId << 8 | code.charAt(i);
    }
    return new EUInformation(
        UNITS_URI, unitId, LocalizedText.english(shortName), LocalizedText.english(name));
  }
}

package io.smartport.gateway.opcua;

import org.jspecify.annotations.Nullable;

/**
 * A browse name with the URI of its namespace.
 *
 * @param uri null where the supplier chooses the namespace, such as that of a device's name
 */
record BrowseName(@Nullable String uri, String name) {
  static final String DI = "http://opcfoundation.org/UA/DI/";
  static final String MACHINERY = "http://opcfoundation.org/UA/Machinery/";
  static final String ROBOTICS = "http://opcfoundation.org/UA/Robotics/";
  static final String CRANES = "http://opcfoundation.org/UA/CranesHoists/";
  static final String JOB_CONTROL = "http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/";
  static final String SMARTPORT = "urn:smartport:opcua:crane";

  /** The namespaces that a crane must have. */
  static final String[] REQUIRED = {DI, MACHINERY, ROBOTICS, CRANES, JOB_CONTROL, SMARTPORT};

  /** From the crane to a variable of an axis; device and axis have one each. */
  static BrowseName[] axis(String device, String variable) {
    return new BrowseName[] {
      new BrowseName(ROBOTICS, "MotionDevices"),
      new BrowseName(null, device),
      new BrowseName(ROBOTICS, "Axes"),
      new BrowseName(null, "Axis"),
      new BrowseName(DI, "ParameterSet"),
      new BrowseName(ROBOTICS, variable)
    };
  }

  /** From the crane to a node of our own namespace. */
  static BrowseName[] control(String node) {
    return new BrowseName[] {
      new BrowseName(SMARTPORT, "SmartPort"), new BrowseName(SMARTPORT, node)
    };
  }

  static BrowseName[] telemetry(String variable) {
    return new BrowseName[] {
      new BrowseName(SMARTPORT, "SmartPort"),
      new BrowseName(SMARTPORT, "Telemetry"),
      new BrowseName(SMARTPORT, variable)
    };
  }

  /** From the crane to the receiver of job orders, or to one of its methods. */
  static BrowseName[] jobControl(String... method) {
    BrowseName receiver = new BrowseName(SMARTPORT, "JobOrderControl");
    return method.length == 0
        ? new BrowseName[] {receiver}
        : new BrowseName[] {receiver, new BrowseName(JOB_CONTROL, method[0])};
  }
}

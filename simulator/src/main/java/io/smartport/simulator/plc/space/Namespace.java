package io.smartport.simulator.plc.space;

/** Namespaces of the address space. */
public enum Namespace {
  UA("http://opcfoundation.org/UA/"),
  DI("http://opcfoundation.org/UA/DI/"),
  MACHINERY("http://opcfoundation.org/UA/Machinery/"),
  ROBOTICS("http://opcfoundation.org/UA/Robotics/"),
  CRANES("http://opcfoundation.org/UA/CranesHoists/"),
  JOB_CONTROL("http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/"),
  SMARTPORT("urn:smartport:opcua:crane");

  private final String uri;

  Namespace(String uri) {
    this.uri = uri;
  }

  public String uri() {
    return uri;
  }

  TypeId id(int number) {
    return new TypeId(this, number);
  }
}

package io.smartport.simulator.plc.space;

/** Ids of the base namespace (OPC 10000-6, annex A) that the types refer to. */
final class UaIds {
  static final TypeId NULL = id(0);
  static final TypeId BOOLEAN = id(1);
  static final TypeId UINT16 = id(5);
  static final TypeId INT32 = id(6);
  static final TypeId UINT32 = id(7);
  static final TypeId INT64 = id(8);
  static final TypeId UINT64 = id(9);
  static final TypeId INT16 = id(4);
  static final TypeId DOUBLE = id(11);
  static final TypeId STRING = id(12);
  static final TypeId DATE_TIME = id(13);
  static final TypeId NODE_ID = id(17);
  static final TypeId LOCALIZED_TEXT = id(21);
  static final TypeId STRUCTURE = id(22);
  static final TypeId BASE_DATA_TYPE = id(24);
  static final TypeId ENUMERATION = id(29);
  static final TypeId RELATIVE_PATH = id(540);
  static final TypeId EU_INFORMATION = id(887);
  static final TypeId DECIMAL_STRING = id(12878);

  static final TypeId BASE_OBJECT_TYPE = id(58);
  static final TypeId FOLDER_TYPE = id(61);
  static final TypeId BASE_DATA_VARIABLE_TYPE = id(63);
  static final TypeId PROPERTY_TYPE = id(68);
  static final TypeId DATA_TYPE_ENCODING_TYPE = id(76);
  static final TypeId STATE_TYPE = id(2307);
  static final TypeId FINITE_STATE_VARIABLE_TYPE = id(2760);
  static final TypeId FINITE_STATE_MACHINE_TYPE = id(2771);
  static final TypeId ANALOG_UNIT_TYPE = id(17497);

  static final TypeId OBJECTS_FOLDER = id(85);

  private UaIds() {}

  private static TypeId id(int number) {
    return Namespace.UA.id(number);
  }
}

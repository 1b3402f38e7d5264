package io.smartport.gateway.opcua;

/** Values of a crane that go to the views and not to the journal; SI units, kg and degrees. */
public enum TelemetryKind {
  GANTRY_POSITION(Where.AXIS, "Gantry", "ActualPosition"),
  GANTRY_SPEED(Where.AXIS, "Gantry", "ActualSpeed"),
  GANTRY_ACCELERATION(Where.AXIS, "Gantry", "ActualAcceleration"),
  TROLLEY_POSITION(Where.AXIS, "Trolley", "ActualPosition"),
  TROLLEY_SPEED(Where.AXIS, "Trolley", "ActualSpeed"),
  TROLLEY_ACCELERATION(Where.AXIS, "Trolley", "ActualAcceleration"),
  HOIST_POSITION(Where.AXIS, "Hoist", "ActualPosition"),
  HOIST_SPEED(Where.AXIS, "Hoist", "ActualSpeed"),
  HOIST_ACCELERATION(Where.AXIS, "Hoist", "ActualAcceleration"),
  LOAD(Where.CONTROL, "", "Load"),
  WIND_SPEED(Where.CONTROL, "", "WindSpeed"),
  WIND_DIRECTION(Where.TELEMETRY, "", "WindDirection"),
  LOAD_CORNER_1(Where.TELEMETRY, "", "LoadCorner1"),
  LOAD_CORNER_2(Where.TELEMETRY, "", "LoadCorner2"),
  LOAD_CORNER_3(Where.TELEMETRY, "", "LoadCorner3"),
  LOAD_CORNER_4(Where.TELEMETRY, "", "LoadCorner4"),
  SPREADER_TRIM(Where.TELEMETRY, "", "SpreaderTrim"),
  SPREADER_LIST(Where.TELEMETRY, "", "SpreaderList"),
  SPREADER_SKEW(Where.TELEMETRY, "", "SpreaderSkew"),
  SPREADER_PRESSURE(Where.TELEMETRY, "", "SpreaderPressure"),
  SWAY_TROLLEY(Where.TELEMETRY, "", "SwayTrolley"),
  SWAY_GANTRY(Where.TELEMETRY, "", "SwayGantry"),
  GANTRY_TORQUE(Where.TELEMETRY, "", "GantryTorque"),
  TROLLEY_TORQUE(Where.TELEMETRY, "", "TrolleyTorque"),
  HOIST_TORQUE(Where.TELEMETRY, "", "HoistTorque"),
  GANTRY_CURRENT(Where.TELEMETRY, "", "GantryCurrent"),
  TROLLEY_CURRENT(Where.TELEMETRY, "", "TrolleyCurrent"),
  HOIST_CURRENT(Where.TELEMETRY, "", "HoistCurrent"),
  GANTRY_MOTOR_TEMPERATURE(Where.TELEMETRY, "", "GantryMotorTemperature"),
  TROLLEY_MOTOR_TEMPERATURE(Where.TELEMETRY, "", "TrolleyMotorTemperature"),
  HOIST_MOTOR_TEMPERATURE(Where.TELEMETRY, "", "HoistMotorTemperature"),
  HOIST_BRAKE_TEMPERATURE(Where.TELEMETRY, "", "HoistBrakeTemperature"),
  HOIST_ROPE_LENGTH(Where.TELEMETRY, "", "HoistRopeLength"),
  POWER(Where.TELEMETRY, "", "Power"),
  ENERGY(Where.TELEMETRY, "", "Energy"),
  LINE_VOLTAGE(Where.TELEMETRY, "", "LineVoltage"),
  OPERATING_HOURS(Where.TELEMETRY, "", "OperatingHours"),
  HOIST_CYCLES(Where.TELEMETRY, "", "HoistCycles"),
  AMBIENT_TEMPERATURE(Where.TELEMETRY, "", "AmbientTemperature"),
  CABINET_TEMPERATURE(Where.TELEMETRY, "", "CabinetTemperature");

  private enum Where {
    AXIS,
    CONTROL,
    TELEMETRY
  }

  private final Where where;
  private final String device;
  private final String variable;

  TelemetryKind(Where where, String device, String variable) {
    this.where = where;
    this.device = device;
    this.variable = variable;
  }

  /** From the crane to the variable. */
  BrowseName[] path() {
    return switch (where) {
      case AXIS -> BrowseName.axis(device, variable);
      case CONTROL -> BrowseName.control(variable);
      case TELEMETRY -> BrowseName.telemetry(variable);
    };
  }
}

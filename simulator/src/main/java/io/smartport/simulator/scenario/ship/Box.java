package io.smartport.simulator.scenario.ship;

/** A box while its ship is being made. */
final class Box {
  final Stack stack;
  final Stack.Part part;
  final int bay;
  final int tier;
  String number = "";
  String sizeType = "42G1";
  int massKg;
  boolean full = true;
  String loadPort = "";
  String dischargePort = "";

  /** Tenths of a degree Celsius; only if {@link #reefer}. */
  int setPointTenths;

  boolean reefer;
  int overHeightCm;
  String imdgClass = "";
  String unNumber = "";

  Box(Stack stack, Stack.Part part, int bay, int tier) {
    this.stack = stack;
    this.part = part;
    this.bay = bay;
    this.tier = tier;
  }

  boolean isTwenty() {
    return bay % 2 == 1;
  }

  /** Closed, full and of nothing special yet. */
  boolean isPlain() {
    return full && !reefer && imdgClass.isEmpty() && overHeightCm == 0;
  }

  String cell() {
    return String.valueOf(10_000_000 + bay * 10_000 + stack.row * 100 + tier).substring(1);
  }
}

package io.smartport.simulator.scenario.ship;

import java.util.List;

/** Writes boxes as BAPLIE D.95B after the SMDG user manual 2.2. */
final class BaplieText {
  private static final String REFERENCE = "1";
  private static final String CALL_SIGN = "VRSP";
  private static final String CARRIER = "SPT";

  private final StringBuilder text = new StringBuilder();
  private int segments;

  static String of(ShipSpec spec, List<Box> boxes) {
    BaplieText baplie = new BaplieText();
    baplie.write(spec, boxes);
    return baplie.text.toString();
  }

  private void write(ShipSpec spec, List<Box> boxes) {
    String voyage = String.valueOf(1_000 + Math.floorMod(spec.seed(), 9_000L)).substring(1) + "E";
    segment("UNB+UNOA:2+SMARTPORT+TERMINAL+260101:0000+" + REFERENCE);
    segments = 0;
    segment("UNH+" + REFERENCE + "+BAPLIE:D:95B:UN:SMDG22");
    segment("BGM++" + REFERENCE + "+9");
    segment("DTM+137:202601010000:203");
    segment(
        "TDT+20+"
            + voyage
            + "+++"
            + CARRIER
            + ":172:20+++"
            + CALL_SIGN
            + ":103:ZZZ:"
            + spec.name());
    segment("LOC+5+" + spec.port() + ":139:6");
    segment("LOC+61+" + spec.laterPorts().getFirst().locode() + ":139:6");
    segment("DTM+178:202601010000:203");
    segment("RFF+VON:" + voyage);
    for (Box box : boxes) {
      write(box);
    }
    segment("UNT+" + (segments + 1) + "+" + REFERENCE);
    segment("UNZ+1+" + REFERENCE);
  }

  private void write(Box box) {
    segment("LOC+147+" + box.cell() + "::5");
    segment("MEA+VGM++KGM:" + box.massKg);
    if (box.overHeightCm > 0) {
      segment("DIM+9+CMT:::" + box.overHeightCm);
    }
    if (box.reefer) {
      segment("TMP+2+" + celsius(box.setPointTenths) + ":CEL");
    }
    segment("LOC+9+" + box.loadPort + ":139:6");
    segment("LOC+11+" + box.dischargePort + ":139:6");
    segment("RFF+BM:1");
    segment(
        "EQD+CN+"
            + box.number
            + "+"
            + box.sizeType
            + "++"
            + status(box)
            + "+"
            + (box.full ? 5 : 4));
    segment("NAD+CA+" + CARRIER + ":172:20");
    if (!box.imdgClass.isEmpty()) {
      segment("DGS+IMD+" + box.imdgClass + "+" + box.unNumber);
    }
  }

  private static String celsius(int tenths) {
    int size = Math.abs(tenths);
    return (tenths < 0 ? "-" : "") + size / 10 + "." + size % 10;
  }

  /** Code list 8249. */
  private static int status(Box box) {
    return switch (box.part) {
      case LOAD -> 2;
      case DISCHARGE -> 3;
      case STAY -> 4;
    };
  }

  private void segment(String content) {
    text.append(content).append("'\n");
    segments++;
  }
}

package io.smartport.tos.edi;

import io.smartport.tos.cargo.BayPlan;
import io.smartport.tos.cargo.StowedBox;
import java.util.List;

/** The ship and its voyage: the segments of a BAPLIE before the first cell. */
final class VoyageParser {
  private static final int LAST_TDT_ELEMENT = 9;

  private String vesselName = "";
  private String callSign = "";
  private String imoNumber = "";
  private String voyage = "";
  private String departurePort = "";
  private String nextPort = "";
  private int vesselSegment;
  private int departureSegment;
  private int nextSegment;

  void onSegment(Segment segment) {
    switch (segment.tag()) {
      case "TDT" -> onTransport(segment);
      case "RFF" -> {
        if (segment.text(1, 1).equals("VON") && voyage.isEmpty()) {
          voyage = segment.text(1, 2);
        }
      }
      case "LOC" -> {
        if (segment.text(1).equals("5")) {
          departurePort = segment.text(2);
          departureSegment = segment.number();
        } else if (segment.text(1).equals("61")) {
          nextPort = segment.text(2);
          nextSegment = segment.number();
        }
      }
      default -> {
        // times, references and parties of the message
      }
    }
  }

  /**
   * The ship's composite C222 is the eighth element in D.95B and the fourth in 1:911; its second
   * component says what the first one is: 103 call sign, 146 or 11 IMO number.
   */
  private void onTransport(Segment segment) {
    vesselSegment = segment.number();
    voyage = segment.text(2);
    for (int element = 4; element <= LAST_TDT_ELEMENT; element++) {
      String id = segment.text(element, 1);
      switch (segment.text(element, 2)) {
        case "103" -> {
          callSign = id;
          takeName(segment.text(element, 4));
        }
        case "146", "11" -> {
          imoNumber = id.matches("IMO ?[0-9]+") ? id.substring(3).strip() : id;
          takeName(segment.text(element, 4));
        }
        default -> {
          if (element == 8) {
            takeName(segment.text(element, 4));
            takeName(id);
          }
        }
      }
    }
  }

  private void takeName(String name) {
    if (vesselName.isEmpty()) {
      vesselName = name;
    }
  }

  void check(List<Finding> findings, int firstSegment) {
    int at = vesselSegment == 0 ? firstSegment : vesselSegment;
    if (vesselName.isEmpty() && callSign.isEmpty() && imoNumber.isEmpty()) {
      findings.add(Finding.of(FindingCode.VESSEL_MISSING, at, ""));
    }
    if (departurePort.isEmpty()) {
      findings.add(Finding.of(FindingCode.DEPARTURE_PORT_MISSING, at, ""));
    } else {
      Locode.check(departurePort, "the ship", "port of departure", departureSegment, findings);
    }
    if (!nextPort.isEmpty()) {
      Locode.check(nextPort, "the ship", "next port", nextSegment, findings);
    }
  }

  BayPlan plan(List<StowedBox> boxes) {
    return new BayPlan(vesselName, callSign, imoNumber, voyage, departurePort, nextPort, boxes);
  }
}

package io.smartport.tos.cargo;

import java.util.List;

/**
 * A ship and the boxes on it, as one message told. Boxes that a port discharges and boxes that it
 * loads may stand in one plan, in different cells.
 *
 * @param vesselName name; empty if not told
 * @param callSign radio call sign; empty if not told
 * @param imoNumber IMO number, digits only; empty if not told
 * @param voyage voyage of the carrier; empty if not told
 * @param departurePort UN/LOCODE of the port of departure (LOC+5); empty if not told
 * @param nextPort UN/LOCODE of the next port (LOC+61); empty if not told
 * @param boxes in the order of their cells
 */
public record BayPlan(
    String vesselName,
    String callSign,
    String imoNumber,
    String voyage,
    String departurePort,
    String nextPort,
    List<StowedBox> boxes) {

  /** Copies the list. */
  public BayPlan {
    boxes = List.copyOf(boxes);
  }

  /** The boxes that the port discharges, in the order of their cells. */
  public List<StowedBox> dischargesAt(String port) {
    return boxes.stream().filter(box -> box.dischargesAt(port)).toList();
  }

  /** The boxes that the port loads, in the order of their cells. */
  public List<StowedBox> loadsAt(String port) {
    return boxes.stream().filter(box -> box.loadsAt(port)).toList();
  }

  /** The boxes that pass the port on board, in the order of their cells. */
  public List<StowedBox> staysAt(String port) {
    return boxes.stream().filter(box -> !box.dischargesAt(port) && !box.loadsAt(port)).toList();
  }
}

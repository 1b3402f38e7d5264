package io.smartport.tos.cargo;

import java.util.List;
import java.util.OptionalInt;

/**
 * A container in a cell of a ship.
 *
 * @param number container number as sent, without blanks; empty if none was sent. Not necessarily
 *     valid, see {@link ContainerNumber}
 * @param cell where it stands
 * @param size size and type
 * @param grossKg gross mass in kilograms, verified before stated; 0 if not told
 * @param verified whether the mass is a verified gross mass (VGM)
 * @param full full or empty
 * @param loadPort UN/LOCODE of the port of loading; empty if not told
 * @param dischargePort UN/LOCODE of the port of discharge; empty if not told
 * @param setPointTenthsCelsius reefer set-point in tenths of a degree Celsius
 * @param overDimensions how far the cargo stands out
 * @param dangerousGoods dangerous cargo, in the order sent
 * @param status status at the port
 * @param carrier code of the carrier; empty if not told
 */
public record StowedBox(
    String number,
    CellPosition cell,
    SizeType size,
    int grossKg,
    boolean verified,
    boolean full,
    String loadPort,
    String dischargePort,
    OptionalInt setPointTenthsCelsius,
    OverDimensions overDimensions,
    List<DangerousGoods> dangerousGoods,
    EquipmentStatus status,
    String carrier) {

  /** Copies the list. */
  public StowedBox {
    dangerousGoods = List.copyOf(dangerousGoods);
  }

  /** A reefer by its type. */
  public boolean isReefer() {
    return size.group() == CargoGroup.REEFER;
  }

  /** Runs on board: it has a set-point, so it needs a plug. */
  public boolean isLiveReefer() {
    return setPointTenthsCelsius.isPresent();
  }

  /** Carries dangerous goods. */
  public boolean isDangerous() {
    return !dangerousGoods.isEmpty();
  }

  /** To be discharged at the port. */
  public boolean dischargesAt(String port) {
    return dischargePort.equals(port);
  }

  /** Loaded, or to be loaded, at the port. */
  public boolean loadsAt(String port) {
    return loadPort.equals(port);
  }
}

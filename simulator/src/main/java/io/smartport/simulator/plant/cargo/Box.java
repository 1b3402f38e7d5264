package io.smartport.simulator.plant.cargo;

/**
 * A container.
 *
 * @param id given by the caller, unique over boxes and hatch covers
 * @param lengthFt 20, 40 or 45
 * @param heightMm outer height
 * @param massKg gross mass
 * @param dangerous carries dangerous goods, so segregation is checked where it lands
 */
public record Box(int id, int lengthFt, int heightMm, int massKg, boolean dangerous) {
  /** Width of every container (ISO 668), mm. */
  public static final int WIDTH_MM = 2_438;

  public Box {
    if (lengthFt != 20 && lengthFt != 40 && lengthFt != 45) {
      throw new IllegalArgumentException("box " + id + " is " + lengthFt + " ft long");
    }
  }

  /** Outer length (ISO 668), mm. */
  public int lengthMm() {
    return switch (lengthFt) {
      case 20 -> 6_058;
      case 40 -> 12_192;
      default -> 13_716;
    };
  }
}

package io.smartport.simulator.plant;

import io.smartport.simulator.plant.cargo.PlaceKind;
import io.smartport.simulator.plant.cargo.Places;
import io.smartport.tos.site.PlaceCode;

/** Place codes of the site package. */
final class SitePlaces implements Places {
  private static final long TIER_MASK = 0x3FF;
  private static final int BAY_SHIFT = 20;
  private static final long BAY_MASK = 0xFFFL << BAY_SHIFT;

  @Override
  public PlaceKind kind(long place) {
    return switch (PlaceCode.kind(place)) {
      case PlaceCode.SHIP, PlaceCode.HATCH -> PlaceKind.SHIP;
      case PlaceCode.SLOT -> PlaceKind.SLOT;
      case PlaceCode.TRUCK -> PlaceKind.TRUCK;
      case PlaceCode.CRANE -> PlaceKind.CRANE;
      case PlaceCode.BACKREACH -> PlaceKind.BACKREACH;
      default -> PlaceKind.OUTSIDE;
    };
  }

  @Override
  public int owner(long place) {
    return PlaceCode.owner(place);
  }

  @Override
  public int bay(long place) {
    return PlaceCode.bay(place);
  }

  @Override
  public int row(long place) {
    return PlaceCode.row(place);
  }

  @Override
  public int tier(long place) {
    return PlaceCode.tier(place);
  }

  @Override
  public long withTier(long place, int tier) {
    return (place & ~TIER_MASK) | tier;
  }

  @Override
  public long withBay(long place, int bay) {
    return (place & ~BAY_MASK) | (long) bay << BAY_SHIFT;
  }
}

package io.smartport.tos.site;

import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Places in words: {@code ship:0/0340582}, {@code ship:0/34-1} (a hatch cover on its ship), {@code
 * slot:A1-34-03-2}, {@code truck:ART07}, {@code crane:STS03}, {@code backreach:34-1}.
 */
public final class PlaceText {
  private PlaceText() {}

  /**
   * The text of a place code.
   *
   * @param coverName name of a hatch cover by its id
   * @throws IndexOutOfBoundsException if the site has no such block or machine
   */
  public static String of(long place, CompiledSite site, IntFunction<String> coverName) {
    int owner = PlaceCode.owner(place);
    return switch (PlaceCode.kind(place)) {
      case PlaceCode.SHIP ->
          "ship:"
              + owner
              + "/"
              + digits(PlaceCode.bay(place), 3)
              + digits(PlaceCode.row(place), 2)
              + digits(PlaceCode.tier(place), 2);
      case PlaceCode.HATCH ->
          "ship:" + owner + "/" + PlaceCode.bay(place) + "-" + PlaceCode.row(place);
      case PlaceCode.SLOT ->
          "slot:"
              + site.blocks().get(owner).name()
              + "-"
              + digits(PlaceCode.bay(place), 2)
              + "-"
              + digits(PlaceCode.row(place), 2)
              + "-"
              + PlaceCode.tier(place);
      case PlaceCode.TRUCK -> "truck:" + machine(site, owner);
      case PlaceCode.CRANE -> "crane:" + machine(site, owner);
      case PlaceCode.BACKREACH -> "backreach:" + coverName.apply(owner);
      case PlaceCode.ANY_SLOT -> "slot:any";
      default -> "outside";
    };
  }

  /** Name of a machine: quay cranes, then yard cranes, then trucks. */
  private static String machine(CompiledSite site, int machine) {
    int yardCrane = machine - site.cranes().size();
    int truck = yardCrane - site.armgs().size();
    if (yardCrane < 0) {
      return site.cranes().get(machine).name();
    }
    return truck < 0 ? site.armgs().get(yardCrane).name() : site.trucks().get(truck).name();
  }

  private static String digits(int value, int count) {
    return String.format(Locale.ROOT, "%0" + count + "d", value);
  }
}

package io.smartport.simulator.plant.crane;

import io.smartport.simulator.plant.audit.CraneTally;
import io.smartport.simulator.plant.audit.Happened;
import io.smartport.simulator.plant.cargo.PlaceKind;
import io.smartport.simulator.plant.cargo.Spot;

/** Writes what a crane did into the event log and its tally. */
final class CraneLog {
  private final CraneIdentity identity;
  private final CraneSite site;
  private final CraneTally tally;

  CraneLog(CraneIdentity identity, CraneSite site, CraneTally tally) {
    this.identity = identity;
    this.site = site;
    this.tally = tally;
  }

  /** Before custody changes: the places are still those of the giver. */
  void lifted(CraneOrder order) {
    tally.lifted(site.agenda().nowUs());
    if (order.kind() == CraneOrder.Kind.BOX) {
      for (int id : order.boxes()) {
        write(order, Happened.Kind.LIFT, id, site.custody().placeOf(id), Happened.NO_PLACE);
      }
    } else if (isOnShip(order.from())) {
      int id = order.boxes()[0];
      write(order, Happened.Kind.COVER_OFF, id, site.custody().placeOf(id), Happened.NO_PLACE);
    }
  }

  /** After custody changed. */
  void landed(CraneOrder order) {
    boolean cover = order.kind() == CraneOrder.Kind.COVER;
    tally.landed(cover ? 0 : order.boxes().length, cover, site.agenda().nowUs());
    if (!cover) {
      for (int id : order.boxes()) {
        write(order, Happened.Kind.LAND, id, Happened.NO_PLACE, site.custody().placeOf(id));
      }
    } else if (isOnShip(order.to())) {
      int id = order.boxes()[0];
      write(order, Happened.Kind.COVER_ON, id, Happened.NO_PLACE, site.custody().placeOf(id));
    }
  }

  private boolean isOnShip(Spot spot) {
    return site.places().kind(spot.place()) == PlaceKind.SHIP;
  }

  private void write(CraneOrder order, Happened.Kind kind, int id, long from, long to) {
    Spot spot = from == Happened.NO_PLACE ? order.to() : order.from();
    site.sink()
        .happened(
            new Happened(
                site.agenda().nowUs() / 1000,
                identity.name(),
                kind,
                site.labels().of(id, order.key()),
                from,
                to,
                spot.xMm(),
                spot.yMm(),
                0));
  }
}

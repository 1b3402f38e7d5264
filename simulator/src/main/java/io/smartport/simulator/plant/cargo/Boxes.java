package io.smartport.simulator.plant.cargo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All boxes of the run by id. */
public final class Boxes {
  private final List<@Nullable Box> byId = new ArrayList<>();

  /** Makes a box known. */
  public void add(Box box) {
    while (byId.size() <= box.id()) {
      byId.add(null);
    }
    if (byId.set(box.id(), box) != null) {
      throw new IllegalArgumentException("box " + box.id() + " is known already");
    }
  }

  public boolean isKnown(int id) {
    return id >= 0 && id < byId.size() && byId.get(id) != null;
  }

  /** A known box. */
  public Box get(int id) {
    Box box = isKnown(id) ? byId.get(id) : null;
    if (box == null) {
      throw new IllegalArgumentException("no box " + id);
    }
    return box;
  }

  /** One more than the highest id. */
  public int limit() {
    return byId.size();
  }
}

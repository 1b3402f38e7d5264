package io.smartport.simulator.virtual;

import io.smartport.tos.cargo.StowedBox;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Ids of boxes and covers, and what they are called and carry. */
final class BoxNumbers {
  private final List<String> names = new ArrayList<>();
  private final List<Integer> dgClasses = new ArrayList<>();
  private final IdentityHashMap<StowedBox, Integer> ids = new IdentityHashMap<>();

  void name(int id, KnownBox box) {
    add(id, box.number(), box.dgClasses());
  }

  void nameCover(int id, String name) {
    add(id, name, 0);
  }

  private void add(int id, String name, int classes) {
    if (id != names.size()) {
      throw new IllegalStateException("box " + id + " comes after " + names.size() + " boxes");
    }
    names.add(name);
    dgClasses.add(classes);
  }

  void put(StowedBox box, int id) {
    ids.put(box, id);
  }

  int id(StowedBox box) {
    Integer id = ids.get(box);
    if (id == null) {
      throw new IllegalStateException("box " + box.number() + " has no id");
    }
    return id;
  }

  String name(int id) {
    return names.get(id);
  }

  int dgClasses(int id) {
    return dgClasses.get(id);
  }

  int count() {
    return names.size();
  }
}

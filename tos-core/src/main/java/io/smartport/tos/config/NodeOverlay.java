package io.smartport.tos.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Lays what a file says over defaults: key by key, a list or a value as a whole. */
final class NodeOverlay {
  private NodeOverlay() {}

  static Node over(Node defaults, Node file) {
    if (!(defaults instanceof MappingNode below) || !(file instanceof MappingNode above)) {
      return file;
    }
    List<NodeTuple> merged = new ArrayList<>();
    List<NodeTuple> untouched = new ArrayList<>(below.getValue());
    for (NodeTuple entry : above.getValue()) {
      NodeTuple under = take(untouched, key(entry));
      merged.add(
          under == null
              ? entry
              : new NodeTuple(
                  entry.getKeyNode(), over(under.getValueNode(), entry.getValueNode())));
    }
    merged.addAll(untouched);
    return new MappingNode(
        above.getTag(),
        true,
        merged,
        above.getFlowStyle(),
        above.getStartMark(),
        above.getEndMark());
  }

  private static @Nullable NodeTuple take(List<NodeTuple> tuples, String key) {
    for (NodeTuple tuple : tuples) {
      if (key(tuple).equals(key)) {
        tuples.remove(tuple);
        return tuple;
      }
    }
    return null;
  }

  private static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? KeyNames.kebab(scalar.getValue()) : "";
  }
}

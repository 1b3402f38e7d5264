package io.smartport.tos.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Binds YAML nodes, whose marks bear the name of their file, and notes the line of each path. */
final class RecordBinder {
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  Map<String, Integer> lines() {
    return lines;
  }

  Object bind(Node node, Type type, String path) {
    lines.putIfAbsent(path, line(node));
    if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Optional.class
          ? Optional.of(bind(node, argument, path))
          : bindList(node, argument, path);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted.isRecord()) {
      return bindRecord(node, wanted, path);
    }
    if (node instanceof ScalarNode scalar) {
      try {
        return ScalarBinder.bind(scalar, wanted);
      } catch (IllegalArgumentException e) {
        throw error(node, path, e.getMessage());
      }
    }
    throw error(node, path, ScalarBinder.wanted(wanted) + " is wanted, not " + kind(node));
  }

  private List<Object> bindList(Node node, Type elementType, String path) {
    if (!(node instanceof SequenceNode sequence)) {
      throw error(node, path, "a list is wanted, not " + kind(node));
    }
    List<Object> values = new ArrayList<>();
    for (Node element : sequence.getValue()) {
      values.add(bind(element, elementType, path + "[" + values.size() + "]"));
    }
    return List.copyOf(values);
  }

  private Object bindRecord(Node node, Class<?> type, String path) {
    if (!(node instanceof MappingNode mapping)) {
      throw error(node, path, "keys are wanted (" + keys(type) + "), not " + kind(node));
    }
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    for (NodeTuple entry : mapping.getValue()) {
      Node keyNode = entry.getKeyNode();
      String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "?";
      String keyPath = path.isEmpty() ? key : path + "." + key;
      int index = indexOf(components, key);
      if (index < 0) {
        throw error(keyNode, keyPath, "unknown key; there are " + keys(type));
      }
      if (values[index] != null) {
        throw error(keyNode, keyPath, "the key stands twice");
      }
      String namedPath = path + (path.isEmpty() ? "" : ".") + components[index].getName();
      lines.put(namedPath, line(keyNode));
      values[index] = bind(entry.getValueNode(), components[index].getGenericType(), namedPath);
    }
    for (int i = 0; i < components.length; i++) {
      if (values[i] == null && components[i].getType() == Optional.class) {
        values[i] = Optional.empty();
      } else if (values[i] == null) {
        throw error(node, path, "the key " + components[i].getName() + " is missing");
      }
    }
    return construct(node, type, values, path);
  }

  private Object construct(Node node, Class<?> type, @Nullable Object[] values, String path) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refusal) {
        throw error(node, path, String.valueOf(refusal.getMessage()));
      }
      throw new IllegalStateException(type + " failed on " + Arrays.toString(values), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  private static int indexOf(RecordComponent[] components, String key) {
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      if (name.equals(key) || KeyNames.kebab(name).equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private static String keys(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.joining(", "));
  }

  private static String kind(Node node) {
    return switch (node) {
      case SequenceNode _ -> "a list";
      case MappingNode _ -> "keys";
      case ScalarNode scalar -> "'" + scalar.getValue() + "'";
      default -> "an alias";
    };
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  private static ConfigException error(Node node, String path, @Nullable String message) {
    Path file = Path.of(node.getStartMark().map(Mark::getName).orElse(""));
    return new ConfigException(file, line(node), path, String.valueOf(message));
  }
}

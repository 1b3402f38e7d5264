package io.smartport.simulator.plc.space;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryDecoder;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a job order (ISA95ParameterDataType), flat: those below {@code Giver} are called
 * {@code Giver.Kind} and so on.
 */
final class JobParameters {
  private static final int PARAMETERS_MAX = 32;
  private static final int HAS_DESCRIPTION = 1;
  private static final int HAS_UNIT = 2;
  private static final int HAS_SUBPARAMETERS = 4;

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Reads an array of parameters. */
  static JobParameters read(OpcUaBinaryDecoder decoder) throws BadParameter {
    JobParameters parameters = new JobParameters();
    parameters.readInto("", decoder);
    return parameters;
  }

  private void readInto(String prefix, OpcUaBinaryDecoder decoder) throws BadParameter {
    int count = decoder.decodeInt32();
    if (count > PARAMETERS_MAX) {
      throw new BadParameter(
          count + " parameters in one list, at most " + PARAMETERS_MAX + " are read");
    }
    for (int i = 0; i < count; i++) {
      readOne(prefix, decoder);
    }
  }

  private void readOne(String prefix, OpcUaBinaryDecoder decoder) throws BadParameter {
    long mask = decoder.decodeUInt32().longValue();
    String id = prefix + decoder.decodeString();
    Variant value = decoder.decodeVariant();
    if ((mask & HAS_DESCRIPTION) != 0) {
      skipTexts(decoder);
    }
    if ((mask & HAS_UNIT) != 0) {
      skipUnit(decoder);
    }
    if ((mask & HAS_SUBPARAMETERS) != 0) {
      if (!prefix.isEmpty()) {
        throw new BadParameter("parameter " + id + " has subparameters two levels deep");
      }
      readInto(id + ".", decoder);
    }
    Object content = value.value();
    if (content != null && values.put(id, content) != null) {
      throw new BadParameter("parameter " + id + " is there twice");
    }
  }

  private static void skipTexts(OpcUaBinaryDecoder decoder) {
    for (int i = decoder.decodeInt32(); i > 0; i--) {
      decoder.decodeLocalizedText();
    }
  }

  private static void skipUnit(OpcUaBinaryDecoder decoder) {
    decoder.decodeString();
    decoder.decodeInt32();
    decoder.decodeLocalizedText();
    decoder.decodeLocalizedText();
  }

  int intOf(String id) throws BadParameter {
    return value(id, Integer.class);
  }

  int intOf(String id, int from, int to) throws BadParameter {
    int value = intOf(id);
    if (value < from || value > to) {
      throw new BadParameter(
          "parameter %s is %d, wanted is %d to %d".formatted(id, value, from, to));
    }
    return value;
  }

  long longOf(String id) throws BadParameter {
    return value(id, Long.class);
  }

  boolean booleanOf(String id) throws BadParameter {
    return value(id, Boolean.class);
  }

  int[] intsOf(String id) throws BadParameter {
    Integer[] boxed = value(id, Integer[].class);
    int[] ints = new int[boxed.length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = boxed[i];
    }
    return ints;
  }

  private <T> T value(String id, Class<T> type) throws BadParameter {
    @Nullable Object value = values.get(id);
    if (!type.isInstance(value)) {
      throw new BadParameter(
          "parameter %s is %s, wanted is %s"
              .formatted(id, Structures.describe(value), type.getSimpleName()));
    }
    return type.cast(value);
  }
}

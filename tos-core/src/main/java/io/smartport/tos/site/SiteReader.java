package io.smartport.tos.site;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Reads what {@link SiteWriter} wrote. */
final class SiteReader {
  private final DirectBuffer buffer;
  private final int end;
  private int position;

  SiteReader(DirectBuffer buffer, int offset, int length) {
    this.buffer = buffer;
    position = offset;
    end = offset + length;
  }

  CompiledSite read() {
    int version = readInt();
    if (version != SiteWriter.VERSION) {
      throw new IllegalArgumentException(
          "the site is encoded in version " + version + ", not " + SiteWriter.VERSION);
    }
    CompiledSite site = (CompiledSite) readRecord(CompiledSite.class);
    if (position != end) {
      throw new IllegalArgumentException(end - position + " bytes follow the encoded site");
    }
    return site;
  }

  private Object readValue(Type type) {
    if (type instanceof ParameterizedType list) {
      return readList(list.getActualTypeArguments()[0]);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted == int.class || wanted == Integer.class) {
      return readInt();
    }
    if (wanted == String.class) {
      return readText();
    }
    if (wanted == SegmentPath.class) {
      return SegmentPath.of(readInts());
    }
    if (wanted == LaneGraph.class) {
      return readLanes();
    }
    if (wanted.isEnum()) {
      int ordinal = readInt();
      Object[] constants = wanted.getEnumConstants();
      if (ordinal < 0 || ordinal >= constants.length) {
        throw new IllegalArgumentException(wanted.getSimpleName() + " has no constant " + ordinal);
      }
      return constants[ordinal];
    }
    return readRecord(wanted);
  }

  private Object readRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = readValue(components[i].getGenericType());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  private List<Object> readList(Type elementType) {
    int size = readCount(1);
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(readValue(elementType));
    }
    return List.copyOf(list);
  }

  private LaneGraph readLanes() {
    int[][] columns = new int[LaneColumns.COUNT][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = readInts();
    }
    List<String> names = new ArrayList<>();
    readList(String.class).forEach(name -> names.add((String) name));
    return new LaneGraph(new LaneColumns(columns), names, IntRows.of(readInts(), readInts()));
  }

  private int[] readInts() {
    int[] values = new int[readCount(Integer.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = readInt();
    }
    return values;
  }

  private String readText() {
    byte[] bytes = new byte[readCount(1)];
    buffer.getBytes(position, bytes);
    position += bytes.length;
    return new String(bytes, UTF_8);
  }

  private int readCount(int bytesEach) {
    int count = readInt();
    if (count < 0 || count > (end - position) / bytesEach) {
      throw new IllegalArgumentException("the encoded site ends too early");
    }
    return count;
  }

  private int readInt() {
    if (position + Integer.BYTES > end) {
      throw new IllegalArgumentException("the encoded site ends too early");
    }
    int value = buffer.getInt(position, LITTLE_ENDIAN);
    position += Integer.BYTES;
    return value;
  }
}

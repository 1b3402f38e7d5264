package io.smartport.tos.site;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;

/**
 * Writes a {@link CompiledSite}: the components of each record in their order, an int as int32,
 * text and lists with their length in front, an enum constant as its place in the declaration.
 */
final class SiteWriter {
  /** In front of every encoding; a change of any record that is encoded raises it. */
  static final int VERSION = 1;

  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1 << 16);
  private int position;

  SiteWriter() {
    writeInt(VERSION);
  }

  void write(Object value) {
    switch (value) {
      case Integer number -> writeInt(number);
      case String text -> writeText(text);
      case Enum<?> constant ->
          writeInt(
              Arrays.asList(constant.getDeclaringClass().getEnumConstants()).indexOf(constant));
      case SegmentPath path -> writeInts(path.toArray());
      case LaneGraph lanes -> writeLanes(lanes);
      case List<?> list -> {
        writeInt(list.size());
        list.forEach(this::write);
      }
      case Record record -> writeRecord(record);
      default -> throw new IllegalStateException("a site cannot hold " + value.getClass());
    }
  }

  byte[] toBytes() {
    byte[] bytes = new byte[position];
    buffer.getBytes(0, bytes);
    return bytes;
  }

  private void writeRecord(Record record) {
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        write(component.getAccessor().invoke(record));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + " cannot be read", e);
    }
  }

  private void writeLanes(LaneGraph lanes) {
    for (int i = 0; i < LaneColumns.COUNT; i++) {
      writeInts(lanes.columns().column(i));
    }
    write(lanes.laneNames());
    writeInts(lanes.conflictRows().starts());
    writeInts(lanes.conflictRows().values());
  }

  private void writeInts(int[] values) {
    writeInt(values.length);
    for (int value : values) {
      writeInt(value);
    }
  }

  private void writeText(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    writeInt(bytes.length);
    buffer.putBytes(position, bytes);
    position += bytes.length;
  }

  private void writeInt(int value) {
    buffer.putInt(position, value, LITTLE_ENDIAN);
    position += Integer.BYTES;
  }
}

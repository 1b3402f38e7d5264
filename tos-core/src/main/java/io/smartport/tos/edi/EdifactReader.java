package io.smartport.tos.edi;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferOverflowException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Streams the segments of one interchange, UNA aside. Holds one segment at a time. Whether counts
 * and references are right is left to the caller, so that a wrong trailer does not hide the cargo.
 */
final class EdifactReader implements Closeable {
  private final EDIStreamReader stream;
  private final EdifactLimits limits;
  private final boolean headerMissing;
  private int segmentNumber;

  private EdifactReader(EDIStreamReader stream, EdifactLimits limits, boolean headerMissing) {
    this.stream = stream;
    this.limits = limits;
    this.headerMissing = headerMissing;
  }

  /**
   * Looks at the first bytes.
   *
   * @throws EdifactException if they are not those of an interchange
   * @throws IOException if the stream cannot be read
   */
  static EdifactReader open(InputStream input, EdifactLimits limits)
      throws EdifactException, IOException {
    InterchangeStart start =
        InterchangeStart.of(input)
            .orElseThrow(
                () ->
                    new EdifactException(
                        EdifactException.Reason.NOT_EDIFACT,
                        1,
                        "it does not begin with UNA, UNB or UNH"));
    InputStream bounded =
        new BoundedInput(start.stream(), limits, start.terminator(), start.release());
    EDIInputFactory factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
    try {
      EDIStreamReader stream = factory.createEDIStreamReader(bounded, start.charset().name());
      return new EdifactReader(stream, limits, start.headerMissing());
    } catch (EDIStreamException e) {
      throw new IllegalStateException("staedi does not know " + start.charset(), e);
    }
  }

  /** The file began with UNH; the segment of number 1 is that UNH. */
  boolean isHeaderMissing() {
    return headerMissing;
  }

  /**
   * The next segment; null after the last one.
   *
   * @throws EdifactException if the rest cannot be read; the reader is of no more use then
   * @throws IOException if the stream cannot be read
   */
  @Nullable Segment next() throws EdifactException, IOException {
    try {
      while (stream.hasNext()) {
        if (stream.next() == EDIStreamEvent.START_SEGMENT) {
          Segment segment = segment(stream.getText());
          if (segment.number() > 0) {
            return segment;
          }
        }
      }
      return null;
    } catch (EDIStreamException e) {
      if (e.getCause() instanceof BoundedInput.Exceeded exceeded) {
        throw broken(EdifactException.Reason.LIMIT, exceeded.getMessage());
      }
      if (e.getCause() instanceof BufferOverflowException) {
        throw broken(EdifactException.Reason.LIMIT, "a segment longer than the tokenizer holds");
      }
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw broken(EdifactException.Reason.BROKEN, e.getMessage());
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // staedi leaks these from its state machine when trailers do not fit their headers
      throw broken(EdifactException.Reason.BROKEN, e.getMessage());
    }
  }

  private EdifactException broken(EdifactException.Reason reason, @Nullable String detail) {
    String text = detail == null ? "unreadable" : detail;
    return new EdifactException(reason, segmentNumber + (headerMissing ? 0 : 1), text);
  }

  private Segment segment(String tag) throws EDIStreamException, EdifactException {
    if (++segmentNumber > limits.maxSegments()) {
      throw broken(
          EdifactException.Reason.LIMIT, "more than " + limits.maxSegments() + " segments");
    }
    List<List<String>> elements = new ArrayList<>();
    boolean inComposite = false;
    while (true) {
      switch (stream.next()) {
        case START_COMPOSITE -> {
          inComposite = true;
          elements.add(new ArrayList<>());
        }
        case END_COMPOSITE -> inComposite = false;
        case ELEMENT_DATA -> {
          if (inComposite) {
            elements.getLast().add(stream.getText());
          } else {
            elements.add(List.of(stream.getText()));
          }
        }
        case END_SEGMENT -> {
          return new Segment(segmentNumber - (headerMissing ? 1 : 0), tag, elements);
        }
        default -> {
          // errors against the control schema; loops, which need a schema
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}

package io.smartport.tos.edi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first bytes of an interchange: whether it is one, which character ends a segment and which
 * character set it uses.
 *
 * @param stream the interchange from its first byte; begins with a made-up UNB if it had none
 * @param headerMissing the file began with UNH
 * @param terminator segment terminator
 * @param release release character; 0 if there is none
 * @param charset UTF-8 for UNOW and UNOY, else ISO 8859-1, which contains UNOA to UNOC
 */
record InterchangeStart(
    InputStream stream, boolean headerMissing, int terminator, int release, Charset charset) {
  private static final int LOOK_AHEAD = 64;
  private static final int SERVICE_ADVICE_LENGTH = 9;
  private static final String MADE_UP_HEADER = "UNB+UNOA:2+UNKNOWN+UNKNOWN+000101:0000+0'";

  /** Empty if the stream does not begin, after white space, like an interchange or a message. */
  static Optional<InterchangeStart> of(InputStream input) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(input, LOOK_AHEAD);
    skipBlank(stream);
    byte[] bytes = stream.readNBytes(LOOK_AHEAD);
    stream.unread(bytes);
    String head = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean advice = head.startsWith("UNA") && head.length() > SERVICE_ADVICE_LENGTH;
    String first = advice ? head.substring(SERVICE_ADVICE_LENGTH).stripLeading() : head;
    char separator = advice ? head.charAt(4) : '+';
    if (first.startsWith("UNB" + separator)) {
      int terminator = advice ? head.charAt(8) : '\'';
      int release = advice ? blankIsNone(head.charAt(6)) : '?';
      Charset charset =
          first.startsWith("UNOW", 4) || first.startsWith("UNOY", 4)
              ? StandardCharsets.UTF_8
              : StandardCharsets.ISO_8859_1;
      return Optional.of(new InterchangeStart(stream, false, terminator, release, charset));
    }
    if (first.startsWith("UNH+") && !advice) {
      byte[] header = MADE_UP_HEADER.getBytes(StandardCharsets.ISO_8859_1);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(header), stream);
      return Optional.of(new InterchangeStart(whole, true, '\'', '?', StandardCharsets.ISO_8859_1));
    }
    return Optional.empty();
  }

  private static int blankIsNone(char c) {
    return c == ' ' ? 0 : c;
  }

  /** White space and a byte order mark before the first segment. */
  private static void skipBlank(PushbackInputStream stream) throws IOException {
    int limit = 1_000;
    int b = stream.read();
    while (limit-- > 0 && (b == ' ' || b == '\r' || b == '\n' || b == '\t' || isMark(b))) {
      b = stream.read();
    }
    if (b >= 0) {
      stream.unread(b);
    }
  }

  private static boolean isMark(int b) {
    return b == 0xEF || b == 0xBB || b == 0xBF;
  }
}

package io.smartport.tos.engine;

import io.smartport.tos.journal.JournalHeader;
import io.smartport.tos.message.MessageHeaderEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a journal that this engine writes, or can replay, says of itself. */
public final class JournalIdentity {
  private static final String SCHEMA = "/io/smartport/tos/message/schema/smartport.xml";

  private JournalIdentity() {}

  /**
   * The header of a journal of this program.
   *
   * @param createdBy program and version, one line
   */
  public static JournalHeader header(String createdBy) {
    MessageHeaderEncoder encoder = new MessageHeaderEncoder();
    return new JournalHeader(
        BehaviourVersion.CURRENT,
        encoder.sbeSchemaId(),
        encoder.sbeSchemaVersion(),
        schemaHash(),
        createdBy);
  }

  /**
   * A hash (FNV-1a, 64 bits) of the flat message schema. Blanks do not count: how an XML file is
   * broken into lines depends on the build's JDK.
   */
  static long schemaHash() {
    try (InputStream in = JournalIdentity.class.getResourceAsStream(SCHEMA)) {
      if (in == null) {
        throw new IllegalStateException(SCHEMA + " is missing on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String body = text.substring(text.indexOf("?>") + 1).replaceAll("\\s+", "");
      long hash = 0xcbf29ce484222325L;
      for (byte b : body.getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
      }
      return hash;
    } catch (IOException e) {
      throw new UncheckedIOException(SCHEMA + " cannot be read", e);
    }
  }
}

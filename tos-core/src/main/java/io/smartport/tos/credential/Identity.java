package io.smartport.tos.credential;

import java.util.regex.Pattern;

/**
 * Who gets a certificate.
 *
 * @param name the certificate's common name, and the name of its folder
 * @param kind what the certificate is for
 */
public record Identity(String name, Kind kind) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,32}");

  /** The name of the authority's folder. */
  static final String AUTHORITY = "ca";

  /** What a certificate is for. */
  public enum Kind {
    /**
     * A process or a crane: server and client over TLS and OPC UA. RSA with 2048 bits, application
     * URI, {@code localhost} and 127.0.0.1 as alternative names, key usages of OPC UA part 6,
     * 6.2.2.
     */
    APPLICATION,
    /** A truck: client over TLS. Elliptic curve P-256. */
    TRUCK
  }

  /**
   * Checks the name, which becomes a folder, an MQTT client id and part of a topic.
   *
   * @throws IllegalArgumentException if it has other than 1 to 32 letters, digits, '_' and '-'
   */
  public Identity {
    if (!NAME.matcher(name).matches() || name.equals(AUTHORITY)) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' cannot be certified: a name has 1 to 32 letters, digits, _ and -, and is"
              + " not "
              + AUTHORITY);
    }
  }

  /** The OPC UA application URI of a name. */
  public static String applicationUri(String name) {
    return "urn:smartport:" + name;
  }
}

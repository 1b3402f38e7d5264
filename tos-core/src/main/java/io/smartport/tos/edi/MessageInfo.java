package io.smartport.tos.edi;

import java.util.List;

/**
 * Which message of which interchange a bay plan was read from.
 *
 * @param type message type, such as BAPLIE
 * @param version version, such as D or 1
 * @param release release, such as 95B or 911
 * @param association association assigned code, such as SMDG20; may be empty
 * @param messageReference reference of UNH
 * @param interchangeReference reference of UNB; empty if there is no UNB
 * @param sender of the interchange
 * @param recipient of the interchange
 * @param segments segments of the message, from UNH to UNT, as counted
 * @param otherMessages type and reference of the other messages of the interchange
 */
public record MessageInfo(
    String type,
    String version,
    String release,
    String association,
    String messageReference,
    String interchangeReference,
    String sender,
    String recipient,
    int segments,
    List<String> otherMessages) {

  /** Copies the list. */
  public MessageInfo {
    otherMessages = List.copyOf(otherMessages);
  }

  /** Type and version as people write them: {@code BAPLIE D.95B (SMDG20)}. */
  public String title() {
    String dot = version.equals("D") ? "." : ":";
    String name = type + " " + version + dot + release;
    return association.isEmpty() ? name : name + " (" + association + ")";
  }
}

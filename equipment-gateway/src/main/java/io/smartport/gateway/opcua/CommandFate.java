package io.smartport.gateway.opcua;

/** What became of a command. */
public enum CommandFate {
  /** The PLC took it. */
  ACCEPTED,
  /** The PLC refused it, with a reason. */
  REFUSED,
  /** It was sent and no answer came: it may or may not be carried out. Only a reading tells. */
  UNKNOWN,
  /** It was not sent. */
  DROPPED
}

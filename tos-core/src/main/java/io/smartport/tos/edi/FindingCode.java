package io.smartport.tos.edi;

import static io.smartport.tos.edi.Severity.ERROR;
import static io.smartport.tos.edi.Severity.NOTE;
import static io.smartport.tos.edi.Severity.WARNING;

/**
 * What can be wrong with a bay plan, how much it matters and how it is said. A plan is refused
 * when, and only when, it has a finding of severity ERROR. {@code docs/reference/edi.md} lists the
 * codes with their reasons.
 *
 * <p>In the wording, {@code %s} is the subject, then the values in turn.
 */
public enum FindingCode {
  SYNTAX_BROKEN(ERROR, "the interchange cannot be read further: %2$s"),
  LIMIT_EXCEEDED(ERROR, "the interchange is larger than is read: %2$s"),
  VESSEL_MISSING(ERROR, "no ship: neither name, call sign nor IMO number"),
  NO_BOXES(ERROR, "no box with a readable position"),
  POSITIONS_UNREADABLE(ERROR, "%2$s of %3$s positions cannot be read; at most 1 %% may be"),
  SLOT_TAKEN_TWICE(ERROR, "cell %s is taken by %2$s and %3$s"),

  HEADER_MISSING(WARNING, "the interchange has no UNB"),
  TRAILER_MISSING(WARNING, "the interchange has no UNZ"),
  MESSAGE_COUNT_DIFFERS(WARNING, "UNZ counts \"%2$s\" messages, the interchange has %3$s"),
  INTERCHANGE_REFERENCE_DIFFERS(WARNING, "UNB has reference \"%2$s\", UNZ \"%3$s\""),
  SEGMENT_COUNT_DIFFERS(WARNING, "UNT counts \"%2$s\" segments, the message has %3$s"),
  MESSAGE_REFERENCE_DIFFERS(WARNING, "UNH has reference \"%2$s\", UNT \"%3$s\""),
  VERSION_UNFAMILIAR(WARNING, "version %s is read like D.95B"),
  DEPARTURE_PORT_MISSING(WARNING, "no port of departure (LOC+5)"),
  PORT_UNFAMILIAR(WARNING, "%2$s of %s is not a UN/LOCODE: \"%3$s\""),
  POSITION_UNREADABLE(WARNING, "position \"%2$s\" of %s is no cell; the box is left out"),
  POSITION_WITHOUT_EQUIPMENT(WARNING, "cell %s has no equipment"),
  EQUIPMENT_NOT_A_CONTAINER(WARNING, "cell %s holds equipment of kind \"%2$s\", which is left out"),
  NUMBER_MISSING(WARNING, "the box in cell %s has no number"),
  NUMBER_MALFORMED(WARNING, "%s is not a container number of ISO 6346"),
  CHECK_DIGIT_WRONG(WARNING, "the check digit of %s should be %2$s"),
  NUMBER_TWICE(WARNING, "%s stands in cell %2$s and in cell %3$s"),
  SIZE_UNKNOWN(WARNING, "size and type \"%2$s\" of %s are not known; taken as %3$s ft"),
  SIZE_DOES_NOT_FIT_BAY(WARNING, "%s is %2$s ft long but stands in bay %3$s"),
  MASS_MISSING(WARNING, "%s has no mass"),
  MASS_UNREADABLE(WARNING, "mass \"%2$s\" of %s cannot be read"),
  FULL_OR_EMPTY_MISSING(WARNING, "%s is told neither full nor empty; taken as full"),
  LOAD_PORT_MISSING(WARNING, "%s has no port of loading"),
  DISCHARGE_PORT_MISSING(WARNING, "%s has no port of discharge"),
  TEMPERATURE_UNREADABLE(WARNING, "set-point \"%2$s\" of %s cannot be read"),
  DANGEROUS_GOODS_UNCLEAR(WARNING, "dangerous goods of %s: class \"%2$s\", UN number \"%3$s\""),
  DIMENSION_UNREADABLE(WARNING, "over-dimension \"%2$s\" of %s cannot be read"),
  HANGING_BOX(WARNING, "%s in cell %2$s has nothing below it at one end at least"),
  TWENTY_ON_FORTY(WARNING, "%s, a 20', stands in cell %2$s on a longer box"),
  FORTY_FIVE_MISPLACED(WARNING, "%s, a 45', stands in cell %2$s: %3$s"),

  CHECK_DIGIT_TEN(NOTE, "%2$s numbers end in a check digit 0 that stands for 10, %s first"),
  EQUIPMENT_BUNDLED(NOTE, "%2$s more units in cell %s with %3$s, not counted"),
  OTHER_MESSAGE(NOTE, "message %s of type %2$s is not read");

  private final Severity severity;
  private final String wording;

  FindingCode(Severity severity, String wording) {
    this.severity = severity;
    this.wording = wording;
  }

  /** How much it matters. */
  public Severity severity() {
    return severity;
  }

  /** The English sentence with its places for subject and values. */
  String wording() {
    return wording;
  }
}

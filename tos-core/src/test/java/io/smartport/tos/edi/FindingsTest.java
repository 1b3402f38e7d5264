package io.smartport.tos.edi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {
  private static final String GOOD = Baplie.box("0010182", "CSQU3054383", "22G1");

  /** Each case: the only finding of a plan, the segment that shows it, and how it is said. */
  static Stream<Arguments> cases() {
    return Stream.of(
        one(
            FindingCode.SYNTAX_BROKEN,
            2,
            Baplie.of(GOOD).end("UNZ+1+77'"),
            "the interchange cannot be read further: the message has no UNT"),
        one(
            FindingCode.VESSEL_MISSING,
            4,
            Baplie.of(GOOD).transport("TDT+20+1+++SPT:172'"),
            "no ship: neither name, call sign nor IMO number"),
        one(FindingCode.NO_BOXES, 2, Baplie.plan(), "no box with a readable position"),
        one(
            FindingCode.SLOT_TAKEN_TWICE,
            12,
            Baplie.of(GOOD, Baplie.box("0020182", "MSKU0000019", "42G1")),
            "cell 0020182 is taken by CSQU3054383 and MSKU0000019"),
        one(
            FindingCode.HEADER_MISSING,
            1,
            Baplie.of(GOOD).header(""),
            "the interchange has no UNB"),
        one(
            FindingCode.TRAILER_MISSING,
            13,
            Baplie.of(GOOD).end("UNT+11+5'"),
            "the interchange has no UNZ"),
        one(
            FindingCode.MESSAGE_COUNT_DIFFERS,
            13,
            Baplie.of(GOOD).end("UNT+11+5'UNZ+4+77'"),
            "UNZ counts \"4\" messages, the interchange has 1"),
        one(
            FindingCode.INTERCHANGE_REFERENCE_DIFFERS,
            13,
            Baplie.of(GOOD).end("UNT+11+5'UNZ+1+78'"),
            "UNB has reference \"77\", UNZ \"78\""),
        one(
            FindingCode.SEGMENT_COUNT_DIFFERS,
            12,
            Baplie.of(GOOD).end("UNT+12+5'UNZ+1+77'"),
            "UNT counts \"12\" segments, the message has 11"),
        one(
            FindingCode.MESSAGE_REFERENCE_DIFFERS,
            12,
            Baplie.of(GOOD).end("UNT+11+6'UNZ+1+77'"),
            "UNH has reference \"5\", UNT \"6\""),
        one(
            FindingCode.VERSION_UNFAMILIAR,
            2,
            Baplie.of(GOOD).message("UNH+5+BAPLIE:D:00B:UN'"),
            "version D.00B is read like D.95B"),
        one(
            FindingCode.DEPARTURE_PORT_MISSING,
            4,
            Baplie.of(GOOD).departure("DTM+137:1:203'"),
            "no port of departure (LOC+5)"),
        one(
            FindingCode.PORT_UNFAMILIAR,
            8,
            with("LOC+9+KRPUS:139:6", "LOC+9+PUSAN PORT"),
            "port of loading of CSQU3054383 is not a UN/LOCODE: \"PUSAN PORT\""),
        one(
            FindingCode.POSITION_WITHOUT_EQUIPMENT,
            12,
            Baplie.of(GOOD, "LOC+147+0030182::5'"),
            "cell 0030182 has no equipment"),
        one(
            FindingCode.EQUIPMENT_NOT_A_CONTAINER,
            17,
            Baplie.of(GOOD, Baplie.box("0030182", "X", "22G1").replace("EQD+CN", "EQD+BB")),
            "cell 0030182 holds equipment of kind \"BB\", which is left out"),
        one(
            FindingCode.NUMBER_MISSING,
            11,
            Baplie.of(Baplie.box("0010182", "", "22G1")),
            "the box in cell 0010182 has no number"),
        one(
            FindingCode.NUMBER_MALFORMED,
            11,
            Baplie.of(Baplie.box("0010182", "ORA4598", "22G1")),
            "ORA4598 is not a container number of ISO 6346"),
        one(
            FindingCode.CHECK_DIGIT_WRONG,
            11,
            Baplie.of(Baplie.box("0010182", "CSQU3054384", "22G1")),
            "the check digit of CSQU3054384 should be 3"),
        one(
            FindingCode.NUMBER_TWICE,
            12,
            Baplie.of(GOOD, Baplie.box("0030182", "CSQU3054383", "22G1")),
            "CSQU3054383 stands in cell 0010182 and in cell 0030182"),
        one(
            FindingCode.SIZE_UNKNOWN,
            11,
            Baplie.of(Baplie.box("0010182", "CSQU3054383", "ZZZZ")),
            "size and type \"ZZZZ\" of CSQU3054383 are not known; taken as 20 ft"),
        one(
            FindingCode.SIZE_DOES_NOT_FIT_BAY,
            6,
            Baplie.of(Baplie.box("0010182", "CSQU3054383", "42G1")),
            "CSQU3054383 is 40 ft long but stands in bay 1"),
        one(
            FindingCode.MASS_MISSING,
            6,
            with("MEA+VGM++KGM:20000'", "MEA+XX++KGM:20000'"),
            "CSQU3054383 has no mass"),
        one(
            FindingCode.FULL_OR_EMPTY_MISSING,
            11,
            with("22G1+++5", "22G1"),
            "CSQU3054383 is told neither full nor empty; taken as full"),
        one(
            FindingCode.LOAD_PORT_MISSING,
            6,
            with("LOC+9+", "LOC+76+"),
            "CSQU3054383 has no port of loading"),
        one(
            FindingCode.DISCHARGE_PORT_MISSING,
            6,
            with("LOC+11+", "LOC+83+"),
            "CSQU3054383 has no port of discharge"),
        one(
            FindingCode.TEMPERATURE_UNREADABLE,
            10,
            with("RFF+BM:1", "TMP+2+COLD:CEL"),
            "set-point \"COLD\" of CSQU3054383 cannot be read"),
        one(
            FindingCode.DANGEROUS_GOODS_UNCLEAR,
            10,
            with("RFF+BM:1", "DGS+IMD+3+12"),
            "dangerous goods of CSQU3054383: class \"3\", UN number \"12\""),
        one(
            FindingCode.DIMENSION_UNREADABLE,
            10,
            with("RFF+BM:1", "DIM+9+CMT:::HIGH"),
            "over-dimension \"\" of CSQU3054383 cannot be read"),
        one(
            FindingCode.HANGING_BOX,
            12,
            Baplie.of(GOOD, Baplie.box("0010186", "MSKU0000019", "22G1")),
            "MSKU0000019 in cell 0010186 has nothing below it at one end at least"),
        one(
            FindingCode.TWENTY_ON_FORTY,
            12,
            Baplie.of(
                Baplie.box("0020182", "CSQU3054383", "42G1"),
                Baplie.box("0010184", "MSKU0000019", "22G1")),
            "MSKU0000019, a 20', stands in cell 0010184 on a longer box"),
        one(
            FindingCode.FORTY_FIVE_MISPLACED,
            6,
            Baplie.of(Baplie.box("0020102", "CSQU3054383", "L5G1")),
            "CSQU3054383, a 45', stands in cell 0020102: in the hold"),
        one(
            FindingCode.CHECK_DIGIT_TEN,
            6,
            Baplie.of(Baplie.box("0010182", "OOLU7525180", "22G1")),
            "1 numbers end in a check digit 0 that stands for 10, OOLU7525180 first"),
        one(
            FindingCode.EQUIPMENT_BUNDLED,
            11,
            Baplie.of(GOOD + "EQD+CN+MSKU0000019+22P1+++4'"),
            "1 more units in cell 0010182 with CSQU3054383, not counted"),
        one(
            FindingCode.OTHER_MESSAGE,
            13,
            Baplie.of(GOOD).end("UNT+11+5'UNH+6+COARRI:D:95B:UN'BGM+1'UNT+3+6'UNZ+2+77'"),
            "message 6 of type COARRI is not read"));
  }

  private static Baplie with(String part, String otherwise) {
    return Baplie.of(GOOD.replace(part, otherwise));
  }

  private static Arguments one(FindingCode code, int segment, Baplie baplie, String sentence) {
    return Arguments.of(code, segment, baplie, sentence);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void eachFindingNamesItsSegmentAndSaysWhatIsWrong(
      FindingCode code, int segment, Baplie baplie, String sentence) {
    assertThat(baplie.findings())
        .filteredOn(finding -> finding.code() == code)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.segmentNumber()).isEqualTo(segment);
              assertThat(finding.sentence()).isEqualTo(sentence);
              assertThat(finding.severity()).isEqualTo(code.severity());
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void errorsRefuseThePlanAndNothingElseDoes(
      FindingCode code, int segment, Baplie baplie, String sentence) {
    assertThat(segment).isPositive();
    assertThat(sentence).isNotEmpty();
    Class<?> expected =
        code.severity() == Severity.ERROR
            ? BayPlanReading.Refused.class
            : BayPlanReading.Accepted.class;
    assertThat(baplie.read()).isInstanceOf(expected);
  }

  @Test
  void everyCodeHasACaseHereOrInATestOfItsOwn() {
    Set<FindingCode> cases =
        cases().map(arguments -> (FindingCode) arguments.get()[0]).collect(Collectors.toSet());
    Set<FindingCode> elsewhere =
        EnumSet.of(
            FindingCode.LIMIT_EXCEEDED,
            FindingCode.POSITIONS_UNREADABLE,
            FindingCode.POSITION_UNREADABLE,
            FindingCode.MASS_UNREADABLE);
    elsewhere.addAll(cases);
    assertThat(elsewhere).containsExactlyInAnyOrderElementsOf(Arrays.asList(FindingCode.values()));
  }

  @Test
  void aGoodPlanHasNoFinding() {
    assertThat(Baplie.of(GOOD).findings()).isEmpty();
  }

  @Test
  void aMassThatIsNoNumberIsNamedAndTheNextBestIsTaken() {
    BayPlanReading reading =
        with("MEA+VGM++KGM:20000'", "MEA+VGM++KGM:HEAVY'MEA+WT++KGM:18000'").read();
    assertThat(reading)
        .isInstanceOfSatisfying(
            BayPlanReading.Accepted.class,
            accepted -> {
              assertThat(accepted.plan().boxes().getFirst().grossKg()).isEqualTo(18_000);
              assertThat(accepted.findings())
                  .extracting(Finding::sentence)
                  .containsExactly("mass \"HEAVY\" of CSQU3054383 cannot be read");
            });
  }

  @Test
  void oneUnreadablePositionInAHundredIsLeftOutAndTwoRefuseThePlan() {
    String[] groups = new String[100];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = Baplie.box(String.format("001%02d82", i), "", "22G1");
    }
    groups[7] = Baplie.box("NOWHERE", "CSQU3054383", "22G1");
    assertThat(Baplie.of(groups).read())
        .isInstanceOfSatisfying(
            BayPlanReading.Accepted.class,
            accepted -> {
              assertThat(accepted.plan().boxes()).hasSize(99);
              assertThat(accepted.findings())
                  .extracting(Finding::sentence)
                  .contains("position \"NOWHERE\" of CSQU3054383 is no cell; the box is left out");
            });
    groups[8] = groups[7];
    assertThat(Baplie.of(groups).findings())
        .extracting(Finding::sentence)
        .contains("2 of 100 positions cannot be read; at most 1 % may be");
  }
}

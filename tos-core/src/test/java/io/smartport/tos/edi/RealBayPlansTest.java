package io.smartport.tos.edi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.BayPlanSummary;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures of two independent checkers for the real plans (SOURCE.md beside them). */
class RealBayPlansTest {

  @Test
  void ooclBeijingAtLongBeachHasItsCountsAndNoWarning() throws IOException {
    BayPlanReading.Accepted reading = read("OOCL_BEIJING_USLGB_20160414_smdg20.edi");
    BayPlanSummary counts = BayPlanSummary.of(reading.plan());

    assertThat(counts.boxes()).isEqualTo(2_799);
    assertThat(counts.teu()).isEqualTo(4_874);
    assertThat(counts.byDischargePort())
        .isEqualTo(
            Map.of(
                "USLGB", 1_699, "TWKHH", 473, "HKHKG", 258, "CNYTN", 164, "CNXMN", 148, "CNDCB",
                57));
    assertThat(counts.byLoadPort()).containsEntry("USLGB", 1_100);
    assertThat(counts.dangerous()).isEqualTo(73);
    assertThat(counts.dangerousItems()).isEqualTo(182);
    assertThat(counts.reefers()).isEqualTo(91);
    assertThat(counts.liveReefers()).isEqualTo(51);
    assertThat(counts.overDimensions()).isEqualTo(4);
    assertThat(counts.verifiedMass()).isZero();
    assertThat(reading.findings()).allMatch(finding -> finding.severity() == Severity.NOTE);
    assertThat(reading.plan().vesselName()).isEqualTo("OOCL BEIJING");
    assertThat(reading.message().segments()).isEqualTo(19_839);
  }

  @Test
  void uascJubailHasItsCountsAndFourMalformedNumbers() throws IOException {
    BayPlanReading.Accepted reading = read("UASC_JUBAIL_SGSIN_20140124_smdg20.edi");
    BayPlanSummary counts = BayPlanSummary.of(reading.plan());

    assertThat(counts.boxes()).isEqualTo(2_081);
    assertThat(counts.teu()).isEqualTo(2_939);
    assertThat(counts.byDischargePort())
        .isEqualTo(Map.of("AUSYD", 703, "AUMEL", 640, "AUBNE", 430, "AUADL", 308));
    assertThat(counts.dangerous()).isEqualTo(88);
    assertThat(counts.liveReefers()).isEqualTo(60);
    assertThat(counts.overDimensions()).isEqualTo(4);
    assertThat(reading.plan().nextPort()).isEqualTo("AUBNE");
    assertThat(reading.findings())
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .extracting(Finding::code)
        .containsOnly(FindingCode.NUMBER_MALFORMED)
        .hasSize(4);
  }

  @Test
  void emmaOfTheOldVersionHasItsCountsAndThreeHangingBoxes() throws IOException {
    BayPlanReading.Accepted reading = read("EMMA_HKHKG_20091124_smdg15.edi");
    BayPlanSummary counts = BayPlanSummary.of(reading.plan());

    assertThat(counts.boxes()).isEqualTo(1_059);
    assertThat(counts.byDischargePort())
        .containsEntry("GBLPL", 362)
        .containsEntry("BEANR", 307)
        .containsEntry("SEGOT", 238)
        .containsEntry("DEHAM", 151);
    assertThat(reading.plan().vesselName()).isEqualTo("EMMA");
    assertThat(reading.plan().callSign()).isEqualTo("ELXT8");
    // six gaps of 20' cells under three boxes of 40'
    assertThat(reading.findings())
        .filteredOn(finding -> finding.code() == FindingCode.HANGING_BOX)
        .hasSize(3);
  }

  @Test
  void xPressEuphratesHasItsCountsAndAWrongSegmentCount() throws IOException {
    BayPlanReading.Accepted reading = read("XPRESS_EUPHRATES_AEKHL_20171120_smdg22.edi");
    BayPlanSummary counts = BayPlanSummary.of(reading.plan());

    assertThat(counts.boxes()).isEqualTo(609);
    assertThat(counts.byDischargePort()).isEqualTo(Map.of("BHKBS", 313, "BHBAH", 295, "SAJUB", 1));
    assertThat(counts.verifiedMass()).isEqualTo(598);
    assertThat(counts.dangerous()).isEqualTo(16);
    assertThat(counts.liveReefers()).isEqualTo(57);
    assertThat(counts.overDimensions()).isEqualTo(11);
    assertThat(reading.findings())
        .filteredOn(finding -> finding.code() == FindingCode.SEGMENT_COUNT_DIFFERS)
        .extracting(Finding::sentence)
        .containsExactly("UNT counts \"006020\" segments, the message has 6024");
  }

  @Test
  void smallPlansAreRead() throws IOException {
    assertThat(read("small_D95BBAPLIE.edi").plan().boxes()).hasSize(3);
    BayPlanReading.Accepted later = read("small_d04b_baplie.edi");
    assertThat(later.plan().boxes()).hasSize(1);
    assertThat(later.plan().boxes().getFirst().size().code()).isEqualTo("22G1");
    assertThat(later.findings())
        .extracting(Finding::code)
        .contains(FindingCode.VERSION_UNFAMILIAR, FindingCode.PORT_UNFAMILIAR);
  }

  @Test
  void otherMessagesAreNamedAndOtherFilesAreNotEdifact() throws IOException {
    for (var file : SharedData.files("edi-other")) {
      String name = file.getFileName().toString();
      BayPlanReading reading = new BayPlanReader().read(file);
      if (name.matches(".*(SOURCE|SAMPLES|Test).*")) {
        assertThat(reading).as(name).isInstanceOf(BayPlanReading.NotEdifact.class);
      } else {
        assertThat(reading).as(name).isInstanceOf(BayPlanReading.NotABayPlan.class);
      }
    }
    assertThat(title("COARRI_COSCO_AFRICA_ITGOA_20160204_d95b.edi"))
        .isEqualTo("COARRI D.95B (ITG13)");
    assertThat(title("IFTSAI_portofrotterdam_1.txt")).isEqualTo("IFTSAI D.99B");
    assertThat(title("apimeister_d00b_iftsta.edi")).isEqualTo("IFTSTA D.00B");
    assertThat(title("apimeister_d95b_coprar.edi")).isEqualTo("COPRAR D.95B");
  }

  private static String title(String name) throws IOException {
    BayPlanReading reading = new BayPlanReader().read(SharedData.file("edi-other/" + name));
    return ((BayPlanReading.NotABayPlan) reading).message().title();
  }

  private static BayPlanReading.Accepted read(String name) throws IOException {
    BayPlanReading reading = new BayPlanReader().read(SharedData.file("baplie/" + name));
    assertThat(reading).isInstanceOf(BayPlanReading.Accepted.class);
    return (BayPlanReading.Accepted) reading;
  }
}

package io.smartport.tos.edi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.BayPlan;
import io.smartport.tos.cargo.CellPosition;
import io.smartport.tos.cargo.DangerousGoods;
import io.smartport.tos.cargo.EquipmentStatus;
import io.smartport.tos.cargo.OverDimensions;
import io.smartport.tos.cargo.StowedBox;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BayPlanReaderTest {

  @Test
  void everythingThatABoxTellsIsKept() {
    StowedBox box =
        onlyBox(
            "LOC+147+0060186::5'MEA+WT++KGM:21000'MEA+VGM++KGM:21500.4'MEA+G++KGM:21200'"
                + "DIM+5+CMT:10'DIM+7+CMT::20'DIM+9+CMT:::30'TMP+2+-18.5:CEL'"
                + "LOC+9+KRPUS:139:6'LOC+11+CNTXG:139:6'LOC+83+CNBJS:139:6'RFF+BM:1'"
                + "EQD+CN+CSQU 305438 3+45R1++3+5'NAD+CA+OOL:172:20'"
                + "DGS+IMD+3+1263+-17:CEL+2'DGS+IMD+1.4S+0323'");

    assertThat(box.number()).isEqualTo("CSQU3054383");
    assertThat(box.cell()).isEqualTo(new CellPosition(6, 1, 86));
    assertThat(box.grossKg()).isEqualTo(21_500);
    assertThat(box.verified()).isTrue();
    assertThat(box.full()).isTrue();
    assertThat(box.overDimensions()).isEqualTo(new OverDimensions(100, 0, 200, 0, 300));
    assertThat(box.setPointTenthsCelsius()).hasValue(-185);
    assertThat(box.status()).isEqualTo(EquipmentStatus.IMPORT);
    assertThat(box.carrier()).isEqualTo("OOL");
    assertThat(box.dangerousGoods())
        .containsExactly(
            new DangerousGoods("3", "1263", OptionalInt.of(-170), "2"),
            DangerousGoods.of("1.4S", "0323"));
  }

  @Test
  void theOldVersionNamesItsPortsAndShipElsewhere() {
    Baplie old =
        Baplie.of(
                "LOC+147+10182::5'MEA+WT++LBR:44092'LOC+6+KRPUS'LOC+12+CNTXG'"
                    + "EQD+CN+CSQU3054383+2210+++4'")
            .message("UNH+5+BAPLIE:1:911:UN:SMDG15'")
            .transport("TDT+20+RJ234++ELXT8:103::EMMA:GL++9994:172:20'");

    assertThat(old.read())
        .isInstanceOfSatisfying(
            BayPlanReading.Accepted.class,
            accepted -> {
              BayPlan plan = accepted.plan();
              assertThat(plan.vesselName()).isEqualTo("EMMA");
              assertThat(plan.callSign()).isEqualTo("ELXT8");
              StowedBox box = plan.boxes().getFirst();
              assertThat(box.cell().text()).isEqualTo("0010182");
              assertThat(box.loadPort()).isEqualTo("KRPUS");
              assertThat(box.dischargePort()).isEqualTo("CNTXG");
              assertThat(box.grossKg()).isEqualTo(20_000);
              assertThat(box.full()).isFalse();
              assertThat(accepted.findings()).isEmpty();
            });
  }

  @Test
  void theNewestVersionPutsEquipmentFirstAndQualifiesMasses() {
    Baplie newest =
        Baplie.of(
                "LOC+147+0010182::5'EQD+CN+CSQU3054383:6346:5+22G1:6346:5++2+5'"
                    + "MEA+AAE+VGM+KGM:20000'LOC+9+KRPUS'LOC+11+CNTXG'CNT+16:1'")
            .message("UNH+5+BAPLIE:D:13B:UN:SMDG31'")
            .transport("TDT+20+012E+++SPT:LINES:306+++9776171:146:11:TEST SHIP'");

    assertThat(newest.read())
        .isInstanceOfSatisfying(
            BayPlanReading.Accepted.class,
            accepted -> {
              assertThat(accepted.plan().imoNumber()).isEqualTo("9776171");
              assertThat(accepted.plan().vesselName()).isEqualTo("TEST SHIP");
              assertThat(accepted.plan().boxes().getFirst().verified()).isTrue();
              assertThat(accepted.findings()).isEmpty();
            });
  }

  @Test
  void theFirstBayPlanOfAnInterchangeIsUsedAndOtherMessagesAreNamed() {
    String text =
        "UNB+UNOA:2+A+B+260101:0000+9'UNH+1+COARRI:D:95B:UN'BGM+44'UNT+3+1'"
            + "UNH+2+BAPLIE:D:95B:UN:SMDG22'BGM++1+9'TDT+20+1+++X:172+++V:103:ZZZ:ONE'"
            + "LOC+5+KRPUS'"
            + Baplie.box("0010182", "CSQU3054383", "22G1")
            + "UNT+11+2'"
            + "UNH+3+BAPLIE:D:95B:UN:SMDG22'TDT+20+1+++X:172+++V:103:ZZZ:TWO'UNT+3+3'UNZ+3+9'";

    assertThat(Baplie.read(text))
        .isInstanceOfSatisfying(
            BayPlanReading.Accepted.class,
            accepted -> {
              assertThat(accepted.plan().vesselName()).isEqualTo("ONE");
              assertThat(accepted.message().otherMessages())
                  .containsExactly("COARRI 1", "BAPLIE 3");
              assertThat(accepted.findings())
                  .extracting(Finding::code)
                  .containsOnly(FindingCode.OTHER_MESSAGE);
            });
  }

  @Test
  void otherSeparatorsAndReleasedCharactersAreUnderstood() {
    String text =
        Baplie.of(Baplie.box("0010182", "CSQU3054383", "22G1"))
            .transport("TDT+20+012E+++SPT:172:20+++VRSP:103:ZZZ:QUEEN?'S ?+ SHIP'")
            .text()
            .replace("?'", "!A")
            .replace("?+", "!B")
            .replace('\'', '~')
            .replace('+', '|')
            .replace("!A", "'")
            .replace("!B", "?|");

    assertThat(Baplie.read("UNA:|.? ~\r\n" + text))
        .isInstanceOfSatisfying(
            BayPlanReading.Accepted.class,
            accepted -> assertThat(accepted.plan().vesselName()).isEqualTo("QUEEN'S | SHIP"));
  }

  @Test
  void nothingAndNonsenseAreNoInterchange() {
    for (String text : new String[] {"", "  \n", "UN", "UNA", "UNB", "hello", "ISA*00*"}) {
      assertThat(Baplie.read(text)).as(text).isInstanceOf(BayPlanReading.NotEdifact.class);
    }
  }

  private static StowedBox onlyBox(String group) {
    BayPlanReading reading = Baplie.of(group).read();
    assertThat(reading).isInstanceOf(BayPlanReading.Accepted.class);
    BayPlan plan = ((BayPlanReading.Accepted) reading).plan();
    assertThat(plan.boxes()).hasSize(1);
    return plan.boxes().getFirst();
  }
}

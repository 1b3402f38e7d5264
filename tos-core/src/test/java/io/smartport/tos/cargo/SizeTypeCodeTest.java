package io.smartport.tos.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTypeCodeTest {

  @ParameterizedTest
  @CsvSource({
    "22G1, 22G1, 20, 2591, DRY",
    "2210, 22G1, 20, 2591, DRY",
    "2200, 22G0, 20, 2591, DRY",
    "4310, 42G1, 40, 2591, DRY",
    "4510, 45G1, 40, 2896, DRY",
    "4500, 45G0, 40, 2896, DRY",
    "45G1, 45G1, 40, 2896, DRY",
    "42G1, 42G1, 40, 2591, DRY",
    "9500, L5G0, 45, 2896, DRY",
    "L5G1, L5G1, 45, 2896, DRY",
    "2230, 22R0, 20, 2591, REEFER",
    "4532, 45R1, 40, 2896, REEFER",
    "22RF, 22RF, 20, 2591, REEFER",
    "45R1, 45R1, 40, 2896, REEFER",
    "2251, 22U1, 20, 2591, OPEN_TOP",
    "42U1, 42U1, 40, 2591, OPEN_TOP",
    "4363, 42P3, 40, 2591, FLAT",
    "42P3, 42P3, 40, 2591, FLAT",
    "2276, 22T6, 20, 2591, TANK",
    "20T6, 20T6, 20, 2438, TANK",
    "28T0, 28T0, 20, 1295, TANK",
    "42TG, 42TG, 40, 2591, TANK",
    "M5G1, M5G1, 45, 2896, DRY",
    "32G1, 32G1, 40, 2591, DRY",
    "12G1, 12G1, 20, 2591, DRY",
    "42g1, 42G1, 40, 2591, DRY",
  })
  void oldAndNewCodesMeanTheSame(
      String sent, String code, int lengthFt, int heightMm, CargoGroup group) {
    assertThat(SizeTypeCode.parse(sent))
        .hasValueSatisfying(
            size -> {
              assertThat(size.code()).isEqualTo(code);
              assertThat(size.lengthFt()).isEqualTo(lengthFt);
              assertThat(size.heightMm()).isEqualTo(heightMm);
              assertThat(size.group()).isEqualTo(group);
              assertThat(size.isKnown()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "22", "22G", "ZZZZ", "22X1", "0210", "22G11", "????"})
  void otherCodesSayNothing(String sent) {
    assertThat(SizeTypeCode.parse(sent)).isEmpty();
  }

  @Test
  void anUnknownBoxTakesTheSlotItStandsIn() {
    SizeType unknown = SizeType.unknown("ZZZZ", 40);
    assertThat(unknown.isKnown()).isFalse();
    assertThat(unknown.lengthFt()).isEqualTo(40);
    assertThat(unknown.isHighCube()).isFalse();
  }
}

package io.smartport.tos.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.DgSegregation.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DgSegregationTest {
  private static final List<String> CLASSES =
      List.of(
          "2.1", "2.2", "2.3", "3", "4.1", "4.2", "4.3", "5.1", "5.2", "6.1", "6.2", "7", "8", "9");

  @ParameterizedTest
  @CsvSource({
    "2.1, 3, SEPARATED_FROM",
    "3, 8, NONE",
    "3, 6.2, SEPARATED_BY_COMPARTMENT",
    "5.1, 5.2, SEPARATED_FROM",
    "4.1, 4.2, AWAY_FROM",
    "1.1, 3, SEPARATED_LONGITUDINALLY",
    "1.4S, 3, SEPARATED_FROM",
    "1.3G, 4.1, SEPARATED_BY_COMPARTMENT",
    "9, 1.1, NONE",
    "1.1, 1.4, SEE_LIST",
    "3, 99, SEE_LIST",
  })
  void theTableIsThatOfTheCode(String a, String b, Code code) {
    assertThat(DgSegregation.code(a, b)).isEqualTo(code);
    assertThat(DgSegregation.code(b, a)).isEqualTo(code);
  }

  @Test
  void aClassIsNeverKeptFromItself() {
    for (String imdgClass : CLASSES) {
      assertThat(DgSegregation.code(imdgClass, imdgClass)).as(imdgClass).isEqualTo(Code.NONE);
    }
  }

  // The published codes 1 to 4 are in the order of the constants.
  @SuppressWarnings("EnumOrdinal")
  @Test
  void theUpperHalfThatIsNotReadIsTheMirrorOfTheLower() {
    // row 8 of the table as published, columns 2.1 to 9
    String eight = "1XXX11122X32XX";
    for (int i = 0; i < CLASSES.size(); i++) {
      char c = eight.charAt(i);
      Code expected = c == 'X' ? Code.NONE : Code.values()[c - '0'];
      assertThat(DgSegregation.code("8", CLASSES.get(i))).as(CLASSES.get(i)).isEqualTo(expected);
    }
  }
}

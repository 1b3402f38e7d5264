package io.smartport.tos.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContainerNumberTest {

  @Test
  void theExampleOfTheStandardHasDigitThree() {
    assertThat(ContainerNumber.checkDigit("CSQU305438")).isEqualTo(3);
    assertThat(ContainerNumber.judge("CSQU3054383")).isEqualTo(ContainerNumber.Verdict.VALID);
  }

  @Test
  void everyOtherDigitIsWrong() {
    for (int digit = 0; digit < 10; digit++) {
      if (digit != 3) {
        assertThat(ContainerNumber.judge("CSQU305438" + digit))
            .isEqualTo(ContainerNumber.Verdict.WRONG_CHECK_DIGIT);
      }
    }
  }

  @Test
  void aZeroThatStandsForTenProvesLess() {
    // OOLU752518: the sum leaves 10
    assertThat(ContainerNumber.judge("OOLU7525180")).isEqualTo(ContainerNumber.Verdict.VALID_TEN);
  }

  @Test
  void otherFormsAreMalformed() {
    for (String number :
        new String[] {"", "ORA4598", "CSQX3054383", "csqu3054383", "CSQU30543830"}) {
      assertThat(ContainerNumber.judge(number))
          .as(number)
          .isEqualTo(ContainerNumber.Verdict.MALFORMED);
    }
    assertThatThrownBy(() -> ContainerNumber.checkDigit("ORA4598"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package io.smartport.tos.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellPositionTest {

  @ParameterizedTest
  @CsvSource({
    "0780690, 78, 6, 90",
    "780690, 78, 6, 90",
    "10182, 1, 1, 82",
    "1230012, 123, 0, 12",
    "00780690, 78, 6, 90",
  })
  void positionsOfFiveToEightDigitsAreRead(String text, int bay, int row, int tier) {
    assertThat(CellPosition.parse(text)).contains(new CellPosition(bay, row, tier));
    assertThat(CellPosition.parse(new CellPosition(bay, row, tier).text()))
        .contains(new CellPosition(bay, row, tier));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0182", "0000182", "0010100", "001O182", "99990182", "-010182"})
  void otherTextsAreNoCell(String text) {
    assertThat(CellPosition.parse(text)).isEmpty();
  }

  @Test
  void aFortyTakesBothTwentyBays() {
    CellPosition forty = new CellPosition(6, 2, 82);
    assertThat(forty.overlaps(new CellPosition(5, 2, 82))).isTrue();
    assertThat(forty.overlaps(new CellPosition(7, 2, 82))).isTrue();
    assertThat(forty.overlaps(new CellPosition(9, 2, 82))).isFalse();
    assertThat(forty.overlaps(new CellPosition(5, 2, 84))).isFalse();
    assertThat(new CellPosition(5, 2, 82).fortyFootBay()).isEqualTo(6);
    assertThat(new CellPosition(7, 2, 82).fortyFootBay()).isEqualTo(6);
    assertThat(forty.isDeck()).isTrue();
    assertThat(new CellPosition(6, 2, 16).isDeck()).isFalse();
  }
}

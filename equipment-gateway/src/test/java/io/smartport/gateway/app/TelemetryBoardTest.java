package io.smartport.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.gateway.opcua.TelemetryKind;
import io.smartport.tos.message.MachineMeasuredDecoder;
import io.smartport.tos.message.Measure;
import io.smartport.tos.message.MessageHeaderDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

class TelemetryBoardTest {
  private final List<String> sent = new ArrayList<>();
  private final TelemetryBoard board = new TelemetryBoard(3, this::note);

  private void note(int machine, DirectBuffer message, int length) {
    MachineMeasuredDecoder measured = new MachineMeasuredDecoder();
    measured.wrapAndApplyHeader(message, 0, new MessageHeaderDecoder());
    StringBuilder text = new StringBuilder(machine + " at " + measured.atMs());
    for (MachineMeasuredDecoder.ValuesDecoder value : measured.values()) {
      text.append(' ').append(value.measure()).append('=').append(value.value());
    }
    assertThat(measured.limit()).isEqualTo(length);
    sent.add(text.toString());
  }

  @Test
  void onlyTheLastValueOfWhatChangedGoesOn() {
    board.value(0, TelemetryKind.LOAD, 20_000, 7);
    board.value(0, TelemetryKind.LOAD, 21_000, 8);
    board.value(0, TelemetryKind.WIND_SPEED, 4.5, 8);
    board.moved(2, 1_500, -2_000, 1_570_796, 6_900);
    board.flush(100);
    assertThat(sent)
        .containsExactly(
            "0 at 100 LOAD=21000.0 WIND_SPEED=4.5",
            "2 at 100 X=1.5 Y=-2.0 HEADING=1.570796 SPEED=6.9");
    sent.clear();
    board.value(0, TelemetryKind.LOAD, 21_000, 9);
    board.flush(200);
    assertThat(sent).isEmpty();
    board.value(0, TelemetryKind.LOAD, 0, 10);
    board.flush(300);
    assertThat(sent).containsExactly("0 at 300 LOAD=0.0");
  }

  @Test
  void aSensorThatFailedIsToldOnce() {
    board.value(1, TelemetryKind.LOAD, Double.NaN, 1);
    board.flush(100);
    board.value(1, TelemetryKind.LOAD, Double.NaN, 2);
    board.flush(200);
    assertThat(sent).containsExactly("1 at 100 LOAD=NaN");
  }

  @Test
  void everyMeasureHasTheCodeOfItsPlace() {
    int place = 0;
    for (Measure measure : Measure.values()) {
      if (measure != Measure.NULL_VAL) {
        assertThat(measure.value()).isEqualTo((short) place++);
      }
    }
  }
}

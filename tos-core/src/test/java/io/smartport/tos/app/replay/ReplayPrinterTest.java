package io.smartport.tos.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayPrinterTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ReplayPrinter printer =
      new ReplayPrinter(new PrintWriter(out), new PrintWriter(err), 900);

  @Test
  void tellsEachSecondHowFarItIsAndHowFast() {
    printer.isAt(200, 1_000);
    printer.isAt(500, 1_000);

    assertThat(err.toString().lines())
        .containsExactly(
            "200 of 1,000 messages, 200 a second", "500 of 1,000 messages, 300 a second");
  }

  @Test
  void printsAPassWhenItEndsAndNamesWhatIsWrongInIt() {
    printer.passed(new Pass(0, 900, 900, 5, 0xab, 1.5, List.of()));
    assertThat(printer.isRight()).isTrue();

    printer.passed(new Pass(300, 600, 300, 2, 0xcd, 0.5, List.of("this", "that")));
    assertThat(printer.isRight()).isFalse();
    assertThat(out.toString().lines().skip(1))
        .containsExactly(
            "start            end                     900          5  00000000000000ab     1.50",
            "snapshot 300     snapshot 600            300          2  00000000000000cd     0.50");
    assertThat(err.toString().lines())
        .containsExactly(
            "from snapshot 300 to snapshot 600: this", "from snapshot 300 to snapshot 600: that");
  }
}

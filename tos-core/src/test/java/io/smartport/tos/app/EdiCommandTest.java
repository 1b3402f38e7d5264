package io.smartport.tos.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EdiCommandTest {
  private static final String PLAN =
      "UNB+UNOA:2+LINE+TERMINAL+260101:0000+77'UNH+5+BAPLIE:D:95B:UN:SMDG22'"
          + "TDT+20+012E+++SPT:172:20+++VRSP:103:ZZZ:TEST SHIP'LOC+5+KRPUS'"
          + "LOC+147+0010182::5'MEA+VGM++KGM:20000'LOC+9+KRPUS'LOC+11+CNTXG'"
          + "EQD+CN+CSQU3054384+22G1+++5'UNT+9+5'UNZ+1+77'";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void anAcceptedPlanIsPrintedWithItsFindingsAndExitsWithZero() throws IOException {
    assertThat(run(file(PLAN))).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("BAPLIE D.95B (SMDG22)", "TEST SHIP, call sign VRSP", "012E", "CNTXG 1")
        .containsPattern("segment +9 +warning +the check digit of CSQU3054384 should be 3")
        .contains("plan.edi: accepted");
  }

  @Test
  void aRefusedPlanExitsWithOne() throws IOException {
    assertThat(run(file(PLAN.substring(0, PLAN.length() - 30)))).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(out.toString()).contains("error", "plan.edi: refused");
  }

  @Test
  void anotherMessageIsNamedWithTypeAndVersionAndExitsWithTwo() throws IOException {
    String coarri = "UNB+UNOA:2+A+B+260101:0000+1'UNH+4+COARRI:D:95B:UN'UNT+2+4'UNZ+1+1'";
    assertThat(run(file(coarri))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(out.toString())
        .isEqualToIgnoringNewLines("plan.edi: not a bay plan: COARRI D.95B, message 4");
  }

  @Test
  void anythingElseIsNotAnInterchangeAndExitsWithTwo() throws IOException {
    assertThat(run(file("Dear planner,"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(out.toString()).contains("plan.edi: not an EDIFACT interchange");
  }

  @Test
  void aFileThatIsNotThereIsSaidOnStderrAndExitsWithTwo() {
    assertThat(run(folder.resolve("none.edi"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("none.edi", "there is no such file");
  }

  @Test
  void jsonSaysTheSameToPrograms() throws IOException {
    assertThat(run(file(PLAN), "--json")).isEqualTo(ExitCode.OK);
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.at("/result").asString()).isEqualTo("accepted");
    assertThat(json.at("/message/type").asString()).isEqualTo("BAPLIE");
    assertThat(json.at("/ship/callSign").asString()).isEqualTo("VRSP");
    assertThat(json.at("/counts/boxes").asInt()).isEqualTo(1);
    assertThat(json.at("/counts/byDischargePort/CNTXG").asInt()).isEqualTo(1);
    assertThat(json.at("/findings/0/code").asString()).isEqualTo("CHECK_DIGIT_WRONG");
    assertThat(json.at("/findings/0/segment").asInt()).isEqualTo(9);
  }

  private int run(Path file, String... options) {
    CommandRunner runner = new CommandRunner(new TosMain(), true);
    runner.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] args = new String[options.length + 2];
    args[0] = "edi";
    args[1] = file.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return runner.run(args);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("plan.edi"), text);
  }
}

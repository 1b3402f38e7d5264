package io.smartport.simulator.app.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.app.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimCommandTest {
  private static final String TWENTY = "../scenarios/twenty-moves.yaml";

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "--site,    nowhere",
    "--cranes,  4",
    "--cranes,  0",
    "--trucks,  17",
    "--moves,   0",
    "--moves,   8001",
    "--moves,   x",
    "--start,   yesterday",
    "--bayplan, nothing.edi",
    "--seed,    one",
    "--report,  /no/such/folder/r.json",
    "--events,  /no/such/folder/e.jsonl"
  })
  void aBadArgumentIsRefusedAndItsValueNamed(String option, String value) {
    SimRunner sim = new SimRunner();
    int exit =
        option.equals("--site")
            ? sim.sim(option, value)
            : sim.sim("--site", SimRunner.SMALL, option, value);

    assertThat(exit).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(sim.err()).contains(value);
  }

  @Test
  void aScenarioThatIsNotThereIsNamed() {
    SimRunner sim = new SimRunner();

    assertThat(sim.sim("no-such-scenario")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(sim.err()).contains("no-such-scenario");
  }

  @Test
  void aFileThatIsNoBayPlanIsRefused() throws IOException {
    Path file = Files.writeString(temp.resolve("letter.txt"), "Dear captain,");
    SimRunner sim = new SimRunner();

    assertThat(sim.sim("--site", SimRunner.SMALL, "--bayplan", file, "--port", "CNTXG"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(sim.err()).contains("letter.txt").contains("not an EDIFACT interchange");
  }

  @Test
  void aJournalFolderThatIsNotEmptyIsRefused() throws IOException {
    Files.writeString(temp.resolve("old"), "x");
    SimRunner sim = new SimRunner();

    assertThat(sim.sim("--site", SimRunner.SMALL, "--moves", 6, "--journal", temp))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(sim.err()).contains(temp.toString()).contains("not empty");
  }

  @Test
  void aRandomWorldStandsAlone() {
    SimRunner sim = new SimRunner();

    assertThat(sim.sim("--world", 7, "--cranes", 2)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(sim.err()).contains("--world 7");
  }

  @Test
  void twentyMovesGiveAReportWithItsFields() throws IOException {
    Path file = temp.resolve("r.json");
    SimRunner sim = new SimRunner();

    int exit = sim.sim(TWENTY, "--site", SimRunner.SMALL, "--report", file);

    assertThat(exit).as(sim.err()).isEqualTo(ExitCode.OK);
    JsonNode report = JsonMapper.builder().build().readTree(Files.readString(file));
    assertThat(report.get("scenario").stringValue()).isEqualTo("twenty-moves");
    assertThat(report.get("stateHash").stringValue()).isEqualTo(sim.stateHash());
    JsonNode moves = report.get("moves");
    assertThat(moves.get("discharge").intValue()).isEqualTo(12);
    assertThat(moves.get("load").intValue()).isEqualTo(8);
    assertThat(moves.get("restow").intValue()).isZero();
    assertThat(moves.get("planned").intValue())
        .isEqualTo(moves.get("done").intValue())
        .isEqualTo(20 + moves.get("hatchCover").intValue());
    assertThat(report.get("boxes").toString())
        .isEqualTo("{\"lost\":0,\"misplaced\":0,\"duplicated\":0}");
    JsonNode crane = report.get("crane");
    assertThat(crane.get("perCrane").get(0).get("moves").intValue()).isEqualTo(20);
    assertThat(crane.get("grossRate").doubleValue())
        .isPositive()
        .isLessThan(crane.get("technicalRate").doubleValue());
    assertThat(report.get("truck").get("count").intValue()).isEqualTo(6);
    assertThat(report.get("yard").get("retrievals").intValue()).isEqualTo(8);
    assertThat(report.get("violations").size()).isEqualTo(6);
    assertThat(report.get("incidents").get("open").intValue()).isZero();
    assertThat(report.get("simulatedSeconds").longValue()).isBetween(1_000L, 10_000L);
    assertThat(report.get("messages").longValue()).isPositive();
  }

  @Test
  void theSameSeedGivesTheSameHashAndAnotherSeedAnother() {
    assertThat(hash(1)).isEqualTo(hash(1)).isNotEqualTo(hash(2));
  }

  private static String hash(int seed) {
    SimRunner sim = new SimRunner();
    sim.sim(TWENTY, "--site", SimRunner.SMALL, "--seed", seed);
    return sim.stateHash();
  }
}

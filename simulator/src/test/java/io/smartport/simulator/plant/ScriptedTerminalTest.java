package io.smartport.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptedTerminalTest {
  @Test
  void theSameSeedGivesTheSameEventsAndAnotherSeedOthers() {
    long first = new ScriptedTerminal(1).run(1_200);
    assertThat(new ScriptedTerminal(1).run(1_200)).isEqualTo(first);
    assertThat(new ScriptedTerminal(2).run(1_200)).isNotEqualTo(first);
  }

  @Test
  void everyMachineWorksAndNothingIsViolated() {
    ScriptedTerminal terminal = new ScriptedTerminal(3);
    terminal.run(1_800);
    assertThat(terminal.plant().cranes())
        .allSatisfy(crane -> assertThat(crane.tally().containerMoves()).isGreaterThan(5));
    assertThat(terminal.plant().trucks())
        .allSatisfy(truck -> assertThat(truck.tally().emptyMetres()).isGreaterThan(2_000));
    assertThat(terminal.plant().auditor().findings()).isEmpty();
  }
}

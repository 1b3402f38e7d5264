package io.smartport.tos.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedYamlTest {
  private static final String GOOD =
      """
      name: yard one
      lengthMm: 1_100_000
      bytes: 9_000_000_000
      share: 0.25
      open: true
      side: sea-side
      blocks:
        - {name: A1, rows: [1, 2, 3]}
        - name: A2
          rows: []
      """;

  @TempDir private Path folder;

  enum Side {
    SEA_SIDE,
    LAND_SIDE
  }

  record Block(String name, List<Integer> rows) {
    Block {
      if (name.length() > 4) {
        throw new IllegalArgumentException("the name " + name + " is too long");
      }
    }
  }

  record Yard(
      String name,
      int lengthMm,
      long bytes,
      double share,
      boolean open,
      Side side,
      List<Block> blocks,
      Optional<Integer> speedLimit) {}

  @Test
  void everyKindOfValueIsBound() {
    assertThat(TypedYaml.read(file(GOOD), Yard.class))
        .isEqualTo(
            new Yard(
                "yard one",
                1_100_000,
                9_000_000_000L,
                0.25,
                true,
                Side.SEA_SIDE,
                List.of(new Block("A1", List.of(1, 2, 3)), new Block("A2", List.of())),
                Optional.empty()));
  }

  @Test
  void anOptionalValueMayBeGivenAndAKeyMayBeInKebabCase() {
    assertThat(TypedYaml.read(file(GOOD + "speed-limit: 25\n"), Yard.class).speedLimit())
        .contains(25);
  }

  @Test
  void linesOfValuesAreKnown() {
    TypedYaml.Located<Yard> yard = TypedYaml.readLocated(file(GOOD), Yard.class);
    assertThat(yard.lineOf("lengthMm")).isEqualTo(2);
    assertThat(yard.lineOf("blocks[0].name")).isEqualTo(8);
    assertThat(yard.lineOf("blocks[1].rows")).isEqualTo(10);
    assertThat(yard.lineOf("blocks[1].colour")).as("that of its parent").isEqualTo(9);
    assertThat(yard.error("blocks[1].name", "is taken"))
        .hasMessageEndingWith("yard.yaml:9: blocks[1].name: is taken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lengthMm: 1_100_000 | lengthMm: long       | 2: lengthMm: a whole number (32 bit) is"
            + " wanted, not 'long'",
        "lengthMm: 1_100_000 | lengthMm: 3000000000 | 2: lengthMm: a whole number (32 bit) is"
            + " wanted, not '3000000000'",
        "lengthMm: 1_100_000 | lengthMm: 1_         | 2: lengthMm: a whole number (32 bit) is"
            + " wanted, not '1_'",
        "lengthMm: 1_100_000 | lengthMm: [1]        | 2: lengthMm: a whole number (32 bit) is"
            + " wanted, not a list",
        "lengthMm: 1_100_000 | length: 5            | 2: length: unknown key; there are name,"
            + " lengthMm, bytes",
        "lengthMm: 1_100_000 | name: again          | 2: name: the key stands twice",
        "bytes: 9_000_000_000 | bytes: 1.5          | 3: bytes: a whole number is wanted, not"
            + " '1.5'",
        "share: 0.25         | share: .nan          | 4: share: a number is wanted, not '.nan'",
        "open: true          | open: yes            | 5: open: true or false is wanted, not 'yes'",
        "side: sea-side      | side: up             | 6: side: one of [SEA_SIDE, LAND_SIDE] is"
            + " wanted, not 'up'",
        "name: yard one      | name:                | 1: name: text is wanted, not ''",
        "rows: []            | rows: 7              | 10: blocks[1].rows: a list is wanted, not"
            + " '7'",
        "rows: []            | row: []              | 10: blocks[1].row: unknown key; there are"
            + " name, rows",
        "- name: A2          | - name: A2 and more  | 9: blocks[1]: the name A2 and more is too"
            + " long",
        "open: true          | open: [              | not YAML",
      })
  void anErrorNamesItsLineKeyAndValue(String good, String bad, String message) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> TypedYaml.read(file(GOOD.replace(good, bad)), Yard.class))
        .withMessageContaining("yard.yaml:")
        .withMessageContaining(message);
  }

  @Test
  void aMissingKeyIsAnErrorAtItsRecord() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> TypedYaml.read(file(GOOD.replace("name: A1, ", "")), Yard.class))
        .withMessageEndingWith("yard.yaml:8: blocks[0]: the key name is missing")
        .satisfies(e -> assertThat(e.line()).isEqualTo(8))
        .satisfies(e -> assertThat(e.path()).isEqualTo("blocks[0]"));
  }

  @Test
  void anEmptyOrMissingFileIsAnError() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> TypedYaml.read(file(""), Yard.class))
        .withMessageEndingWith("yard.yaml: the file is empty");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> TypedYaml.read(folder.resolve("none.yaml"), Yard.class))
        .withMessageContaining("none.yaml: cannot be read");
  }

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("yard.yaml"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  record Speed(int laneMmS, int curveMmS) {}

  record Settings(String host, Speed speedLimit, List<Integer> ports) {}

  private static final EmbeddedYaml DEFAULTS =
      new EmbeddedYaml(
          "embedded settings.yaml",
          """
          host: localhost
          speedLimit:
            laneMmS: 6_900
            curveMmS: 3_000
          ports: [1, 2]
          """);

  @Test
  void defaultsHoldUntilAFileSaysOtherwise() {
    Settings defaults = new Settings("localhost", new Speed(6_900, 3_000), List.of(1, 2));
    assertThat(TypedYaml.readOver(DEFAULTS, null, Settings.class)).isEqualTo(defaults);
    assertThat(
            TypedYaml.readOver(
                DEFAULTS, file("speed-limit: {curveMmS: 2_000}\nports: [7]\n"), Settings.class))
        .isEqualTo(new Settings("localhost", new Speed(6_900, 2_000), List.of(7)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          speedLimit: {curve: 1}         | yard.yaml:1: speedLimit.curve: unknown key
          speedLimit: {curveMmS: fast}   | yard.yaml:1: speedLimit.curveMmS: a whole number
          {host: a, host: b}             | yard.yaml:1: host: the key stands twice
          speedLimit: 5                  | yard.yaml:1: speedLimit: keys are wanted
          """)
  void whatAFileSaysWronglyIsNamedWithItsLine(String text, String message) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> TypedYaml.readOver(DEFAULTS, file(text), Settings.class))
        .withMessageContaining(message);
  }
}

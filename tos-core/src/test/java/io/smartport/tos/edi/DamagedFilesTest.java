package io.smartport.tos.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, the reader ends, in bounded memory, with a value. */
class DamagedFilesTest {
  private static final Duration GENEROUS = Duration.ofMinutes(2);
  private static final int CUTS = 200;
  private static final int CHANGES = 50;

  @ParameterizedTest
  @ValueSource(strings = {"baplie", "edi-other"})
  void aFileCutAnywhereIsReadOrRefused(String folder) throws IOException {
    for (Path file : SharedData.files(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      int complete = endOfMessage(bytes);
      assertTimeoutPreemptively(
          GENEROUS,
          () -> {
            for (int i = 0; i < CUTS; i++) {
              int length = (int) ((long) bytes.length * i / CUTS);
              BayPlanReading reading = Baplie.read(Arrays.copyOf(bytes, length));
              if (length < complete) {
                assertThat(reading)
                    .as("%s cut at %d", file.getFileName(), length)
                    .isNotInstanceOf(BayPlanReading.Accepted.class);
              }
            }
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baplie", "edi-other"})
  void aFileWithChangedBytesIsReadOrRefused(String folder) throws IOException {
    for (Path file : SharedData.files(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      assertTimeoutPreemptively(
          GENEROUS,
          () -> {
            for (int seed = 0; seed < CHANGES; seed++) {
              byte[] damaged = damaged(bytes, new Random(seed));
              assertThat(Baplie.read(damaged)).as("%s seed %d", file, seed).isNotNull();
            }
          });
    }
  }

  @Test
  void aSegmentWithoutEndIsRefusedAndNotCollected() {
    StringBuilder text = new StringBuilder(Baplie.of(Baplie.box("0010182", "", "22G1")).text());
    text.setLength(text.length() - "UNT+10+5'UNZ+1+77'".length());
    text.append("FTX+AAA+++").append("X".repeat(1_000_000));

    assertThat(Baplie.read(text.toString()))
        .isInstanceOfSatisfying(
            BayPlanReading.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::code)
                    .contains(FindingCode.LIMIT_EXCEEDED));
  }

  @Test
  void aPlanThatGoesOnAndOnIsRefused() {
    String again = Baplie.box("0010182", "CSQU3054384", "42G1");
    int times = (int) EdifactLimits.DEFAULT.maxBytes() / again.length() + 1;
    byte[] endless =
        Baplie.plan().end(again.repeat(times)).text().getBytes(StandardCharsets.US_ASCII);

    BayPlanReading reading = assertTimeoutPreemptively(GENEROUS, () -> Baplie.read(endless));
    assertThat(reading)
        .isInstanceOfSatisfying(
            BayPlanReading.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::code)
                    .contains(FindingCode.LIMIT_EXCEEDED));
  }

  @Test
  void anInterchangeBeyondTheLimitsIsRefused() throws IOException {
    byte[] bytes =
        Baplie.of(Baplie.box("0010182", "CSQU3054383", "22G1"))
            .text()
            .getBytes(StandardCharsets.ISO_8859_1);

    for (EdifactLimits limits :
        new EdifactLimits[] {
          new EdifactLimits(200, 16_000, 1_000), new EdifactLimits(10_000, 16_000, 7)
        }) {
      BayPlanReading reading = new BayPlanReader(limits).read(new ByteArrayInputStream(bytes));
      assertThat(reading)
          .isInstanceOfSatisfying(
              BayPlanReading.Refused.class,
              refused ->
                  assertThat(refused.findings())
                      .extracting(Finding::code)
                      .contains(FindingCode.LIMIT_EXCEEDED));
    }
  }

  /** Without its UNZ a plan is still whole. */
  private static int endOfMessage(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("UNT+");
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    int changes = 1 + random.nextInt(40);
    for (int i = 0; i < changes; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }
}

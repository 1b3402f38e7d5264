package io.smartport.tos.app.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.smartport.tos.app.CommandRunner;
import io.smartport.tos.app.ExitCode;
import io.smartport.tos.app.TosMain;
import io.smartport.tos.journal.FileVolume;
import io.smartport.tos.journal.InboundHeader;
import io.smartport.tos.journal.IngressWriter;
import io.smartport.tos.journal.JournalFolder;
import io.smartport.tos.journal.OutboundFollower;
import io.smartport.tos.message.IncidentAction;
import io.smartport.tos.message.IncidentHandledDecoder;
import io.smartport.tos.message.IncidentHandledEncoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.message.MessageRefusedDecoder;
import io.smartport.tos.process.ChildJvm;
import io.smartport.tos.process.StateFolder;
import io.smartport.tos.runtime.MessageSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault F01 of the reliability catalogue: {@code kill -9} at any instant. */
class CoreKillIT {
  private static final int KILLS = 20;
  private static final int LATEST_KILL_MS = 200;
  private static final long PAUSE_NANOS = 300_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path temp;
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(64);
  private final IncidentHandledEncoder handled = new IncidentHandledEncoder();
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final MessageRefusedDecoder refused = new MessageRefusedDecoder();

  /** Inbound index of each answered message, in the order of the answers. */
  private final List<Long> answers = new ArrayList<>();

  private StateFolder state;
  private IngressWriter client;
  private OutboundFollower outbound;
  private int sent;

  @BeforeEach
  void connect() {
    state = new StateFolder(temp.resolve("var"));
    client = IngressWriter.open(state.ingress(MessageSource.SERVER.process()), 1);
    outbound = OutboundFollower.behind(JournalFolder.outboundOf(state.journal()), 0, -1);
  }

  @AfterEach
  void disconnect() {
    outbound.close();
    client.close();
  }

  @Test
  void nothingThatWasAnsweredIsLostAndNothingIsTakenTwice() throws Exception {
    Random random = new Random(1);
    Path config = CoreChild.config(temp, state.root());
    Path log = temp.resolve("core.log");
    for (int kill = 0; kill < KILLS; kill++) {
      ChildJvm core = CoreChild.start(config, log);
      feedUntilAnswered(core, log);
      feedFor(Duration.ofMillis(1 + random.nextInt(LATEST_KILL_MS)));
      core.kill();
    }
    ChildJvm last = CoreChild.start(config, log);
    feedUntilAnswered(last, log);
    long patientUntil = System.nanoTime() + PATIENCE.toNanos();
    while (answers.size() < sent && System.nanoTime() < patientUntil) {
      listen();
    }
    assertThat(last.end())
        .as("SIGTERM ends it in good order: %s", Files.readString(log))
        .isEqualTo(143);
    assertThat(Files.readString(log)).contains("Ended in good order");

    assertThat(answers).hasSize(sent);
    assertThat(journaled()).as("the index at which each message was answered").isEqualTo(answers);
    assertThat(replay()).contains("identical");
  }

  private void feedUntilAnswered(ChildJvm core, Path log) throws IOException {
    int before = answers.size();
    long patientUntil = System.nanoTime() + PATIENCE.toNanos();
    while (answers.size() == before) {
      feed();
      if (!core.isAlive() || System.nanoTime() > patientUntil) {
        fail("the core does not answer:%n%s".formatted(Files.readString(log)));
      }
    }
  }

  private void feedFor(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      feed();
    }
  }

  /** Handles an incident that does not exist: the core answers each with a refusal. */
  private void feed() {
    handled
        .wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
        .incident(1_000_000 + sent)
        .action(IncidentAction.CLAIM)
        .place(0);
    client.append(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + handled.encodedLength());
    sent++;
    listen();
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  private void listen() {
    outbound.poll(this::onOutput, 1_000);
  }

  private void onOutput(long index, int ordinal, DirectBuffer b, int offset, int length) {
    if (header.wrap(b, offset).templateId() == MessageRefusedDecoder.TEMPLATE_ID) {
      refused.wrapAndApplyHeader(b, offset, header);
      assertThat(refused.refusedTemplate()).isEqualTo(IncidentHandledDecoder.TEMPLATE_ID);
      answers.add(index);
    }
  }

  /** Inbound index of each message of the client, in the order of its sequence. */
  private List<Long> journaled() throws IOException {
    List<Long> indices = new ArrayList<>();
    JournalFolder.openAny(new FileVolume(), state.journal())
        .inboundReplay()
        .read(
            1,
            (index, b, offset, length) -> {
              if (InboundHeader.source(b, offset) == MessageSource.SERVER.number()) {
                assertThat(InboundHeader.sequence(b, offset)).isEqualTo(indices.size());
                indices.add(index);
              }
            });
    return indices;
  }

  private String replay() {
    StringWriter out = new StringWriter();
    CommandRunner runner = new CommandRunner(new TosMain(), true);
    runner.commandLine().setOut(new PrintWriter(out, true));
    assertThat(runner.run("replay", state.journal().toString())).isEqualTo(ExitCode.OK);
    return out.toString();
  }
}

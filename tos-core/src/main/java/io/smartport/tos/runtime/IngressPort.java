package io.smartport.tos.runtime;

import io.smartport.tos.journal.IngressReader;
import io.smartport.tos.journal.JournalFullException;
import java.nio.file.Path;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the messages of one source. A message that the journal has no room for is kept and offered
 * again, so that none is lost.
 */
final class IngressPort implements IngressReader.Handler, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IngressPort.class);

  /** Takes a message into the running group. */
  @FunctionalInterface
  interface Intake {
    /**
     * Takes one.
     *
     * @throws JournalFullException if there is no room; the message was not taken
     */
    void offer(
        MessageSource source,
        long incarnation,
        long sequence,
        DirectBuffer buffer,
        int offset,
        int length);
  }

  private final MessageSource source;
  private final IngressReader reader;
  private final Intake intake;
  private final CoreFigures figures;
  private final Admission admission = new Admission();
  private final ExpandableArrayBuffer kept = new ExpandableArrayBuffer(1024);
  private int keptLength;
  private long keptIncarnation;
  private long keptSequence;
  private boolean wasOpen;

  IngressPort(MessageSource source, IngressReader reader, Intake intake, CoreFigures figures) {
    this.source = source;
    this.reader = reader;
    this.intake = intake;
    this.figures = figures;
  }

  MessageSource source() {
    return source;
  }

  /**
   * Takes what is there.
   *
   * @return how many messages were taken
   */
  int poll(int most) {
    if (keptLength > 0) {
      intake.offer(source, keptIncarnation, keptSequence, kept, 0, keptLength);
      keptLength = 0;
      return 1;
    }
    int count = reader.poll(this, most);
    if (!wasOpen && reader.isOpen()) {
      wasOpen = true;
      figures.heard(source);
      LOG.info("{} is heard", source.process());
    }
    return count;
  }

  @Override
  public void onMessage(
      long incarnation, long sequence, DirectBuffer buffer, int offset, int length) {
    String refusal = admission.refusal(source, buffer, offset, length);
    if (refusal != null) {
      figures.damagedMessage();
      LOG.error(
          "{}: message {} of run {} is passed over: {}",
          source.process(),
          sequence,
          incarnation,
          refusal);
      return;
    }
    try {
      intake.offer(source, incarnation, sequence, buffer, offset, length);
    } catch (JournalFullException e) {
      kept.putBytes(0, buffer, offset, length);
      keptLength = length;
      keptIncarnation = incarnation;
      keptSequence = sequence;
      throw e;
    }
  }

  @Override
  public void onDamage(Path folder, String what) {
    figures.damagedMessage();
    LOG.error("{}: a message is passed over: {}", folder, what);
  }

  @Override
  public void close() {
    reader.close();
  }
}

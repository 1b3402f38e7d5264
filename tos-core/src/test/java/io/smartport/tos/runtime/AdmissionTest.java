package io.smartport.tos.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.message.BayPlanBoxesEncoder;
import io.smartport.tos.message.MachineLostEncoder;
import io.smartport.tos.message.MessageHeaderEncoder;
import io.smartport.tos.message.TermBegunEncoder;
import java.util.Random;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final int AT = 16;

  private final Admission admission = new Admission();
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(4_096);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();

  private int machineLost() {
    MachineLostEncoder lost = new MachineLostEncoder().wrapAndApplyHeader(buffer, AT, header);
    lost.machine(3);
    return MessageHeaderEncoder.ENCODED_LENGTH + lost.encodedLength();
  }

  private int boxes(int count) {
    BayPlanBoxesEncoder boxes = new BayPlanBoxesEncoder().wrapAndApplyHeader(buffer, AT, header);
    BayPlanBoxesEncoder.BoxesEncoder group = boxes.boxesCount(count);
    for (int i = 0; i < count; i++) {
      group.next().bay((short) i);
    }
    return MessageHeaderEncoder.ENCODED_LENGTH + boxes.encodedLength();
  }

  @Test
  void wholeMessagesAreLetIn() {
    assertThat(admission.refusal(MessageSource.GATEWAY, buffer, AT, machineLost())).isNull();
    assertThat(admission.refusal(MessageSource.SERVER, buffer, AT, boxes(0))).isNull();
    assertThat(admission.refusal(MessageSource.SERVER, buffer, AT, boxes(7))).isNull();
  }

  @Test
  void aMessageThatIsCutOrHasMoreIsNot() {
    for (int length = 0; length < machineLost(); length++) {
      assertThat(admission.refusal(MessageSource.GATEWAY, buffer, AT, length)).isNotNull();
    }
    assertThat(admission.refusal(MessageSource.GATEWAY, buffer, AT, machineLost() + 1))
        .isEqualTo("template 42 has 13 bytes, 12 are its own");
    int whole = boxes(3);
    for (int length = 0; length < whole; length++) {
      assertThat(admission.refusal(MessageSource.SERVER, buffer, AT, length)).isNotNull();
    }
  }

  @Test
  void nobodySendsWhatIsNotItsOwn() {
    int length = machineLost();
    assertThat(admission.refusal(MessageSource.SERVER, buffer, AT, length))
        .isEqualTo("template 42 is not for the server to send");
    assertThat(admission.refusal(MessageSource.PLANNER, buffer, AT, length)).isNotNull();
    TermBegunEncoder term = new TermBegunEncoder().wrapAndApplyHeader(buffer, AT, header);
    int termLength = MessageHeaderEncoder.ENCODED_LENGTH + term.encodedLength();
    for (MessageSource source : MessageSource.values()) {
      assertThat(admission.refusal(source, buffer, AT, termLength)).isNotNull();
    }
  }

  @Test
  void whateverStandsThereIsLetInOrRefused() {
    Random random = new Random(1);
    int letIn = 0;
    for (int i = 0; i < 200_000; i++) {
      int length = boxes(random.nextInt(4));
      for (int change = random.nextInt(4); change > 0; change--) {
        buffer.putByte(AT + random.nextInt(length), (byte) random.nextInt());
      }
      letIn += admission.refusal(MessageSource.SERVER, buffer, AT, length) == null ? 1 : 0;
    }
    assertThat(letIn).isBetween(1, 199_999);
  }
}

package io.smartport.tos.edi;

import io.smartport.tos.cargo.CellPosition;
import io.smartport.tos.cargo.ContainerNumber;
import io.smartport.tos.cargo.SizeType;
import io.smartport.tos.cargo.SizeTypeCode;
import java.util.List;

/**
 * EQD: what stands in a cell.
 *
 * @param qualifier kind of equipment; CN is a container
 * @param number without blanks; may be empty
 * @param sizeCode size and type as sent
 * @param statusCode code of list 8249
 * @param fullCode 4 empty, 5 full
 */
record BoxEquipment(
    String qualifier, String number, String sizeCode, String statusCode, String fullCode) {
  private static final String EMPTY = "4";
  private static final String FULL = "5";

  static BoxEquipment of(Segment segment) {
    String size = segment.text(3, 1);
    return new BoxEquipment(
        segment.text(1),
        segment.text(2).replace(" ", ""),
        // the fourth component is the size in words, where some put the code
        size.isEmpty() ? segment.text(3, 4) : size,
        segment.text(5),
        segment.text(6));
  }

  boolean isContainer() {
    return qualifier.equals("CN");
  }

  boolean isEmpty() {
    return fullCode.equals(EMPTY);
  }

  /** The size; of an unknown one the length that the bay is made for. */
  SizeType sizeAt(CellPosition cell) {
    return SizeTypeCode.parse(sizeCode)
        .orElseGet(() -> SizeType.unknown(sizeCode, cell.isTwentyFootBay() ? 20 : 40));
  }

  void check(CellPosition cell, String name, int segmentNumber, List<Finding> findings) {
    if (number.isEmpty()) {
      findings.add(Finding.of(FindingCode.NUMBER_MISSING, segmentNumber, cell.text()));
    } else {
      checkNumber(segmentNumber, findings);
    }
    SizeType size = sizeAt(cell);
    if (!size.isKnown()) {
      findings.add(
          Finding.of(FindingCode.SIZE_UNKNOWN, segmentNumber, name, sizeCode, size.lengthFt()));
    }
    if (!fullCode.equals(EMPTY) && !fullCode.equals(FULL)) {
      findings.add(Finding.of(FindingCode.FULL_OR_EMPTY_MISSING, segmentNumber, name));
    }
  }

  private void checkNumber(int segmentNumber, List<Finding> findings) {
    switch (ContainerNumber.judge(number)) {
      case VALID, VALID_TEN -> {
        // a 0 that stands for 10 is noted once for the whole plan
      }
      case WRONG_CHECK_DIGIT ->
          findings.add(
              Finding.of(
                  FindingCode.CHECK_DIGIT_WRONG,
                  segmentNumber,
                  number,
                  ContainerNumber.checkDigit(number)));
      case MALFORMED ->
          findings.add(Finding.of(FindingCode.NUMBER_MALFORMED, segmentNumber, number));
    }
  }
}

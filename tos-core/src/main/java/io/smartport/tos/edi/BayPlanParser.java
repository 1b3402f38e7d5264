package io.smartport.tos.edi;

import io.smartport.tos.cargo.BayPlan;
import io.smartport.tos.cargo.StowedBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the segments of one BAPLIE between UNH and UNT and makes the plan of them. */
final class BayPlanParser {
  /** More unreadable positions than one in this many refuse the plan. */
  private static final int POSITIONS_PER_UNREADABLE = 100;

  private final List<Finding> findings;
  private final int firstSegment;
  private final VoyageParser voyage = new VoyageParser();
  private final List<PlacedBox> boxes = new ArrayList<>();
  private @Nullable CellGroup group;
  private int positions;
  private int unreadable;

  BayPlanParser(List<Finding> findings, int firstSegment) {
    this.findings = findings;
    this.firstSegment = firstSegment;
  }

  void onSegment(Segment segment) {
    if (segment.tag().equals("LOC") && segment.text(1).equals("147")) {
      endGroup();
      group = new CellGroup(segment, findings);
    } else if (group == null) {
      voyage.onSegment(segment);
    } else {
      group.onSegment(segment);
    }
  }

  private void endGroup() {
    if (group == null) {
      return;
    }
    positions++;
    if (group.cell().isEmpty()) {
      unreadable++;
    }
    Optional<StowedBox> box = group.finish();
    int segmentNumber = group.segmentNumber();
    box.ifPresent(b -> boxes.add(new PlacedBox(b, segmentNumber)));
  }

  /** Ends the last box and checks the plan as a whole. */
  BayPlan finish() {
    endGroup();
    group = null;
    voyage.check(findings, firstSegment);
    if (boxes.isEmpty()) {
      findings.add(Finding.of(FindingCode.NO_BOXES, firstSegment, ""));
    }
    if (unreadable * POSITIONS_PER_UNREADABLE > positions) {
      findings.add(
          Finding.of(FindingCode.POSITIONS_UNREADABLE, firstSegment, "", unreadable, positions));
    }
    StowageCheck.check(boxes, findings);
    List<StowedBox> inOrder =
        boxes.stream().map(PlacedBox::box).sorted(Comparator.comparing(StowedBox::cell)).toList();
    return voyage.plan(inOrder);
  }
}

package io.smartport.tos.edi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.cargo.BayPlan;
import io.smartport.tos.cargo.CellPosition;
import io.smartport.tos.cargo.HatchCover;
import io.smartport.tos.cargo.StowedBox;
import io.smartport.tos.cargo.VesselGeometry;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hatch covers and bays of the geometry, against two independent counts of the same plans. */
class RestowsOfRealPlansTest {

  @ParameterizedTest
  @CsvSource({
    "UASC_JUBAIL_SGSIN_20140124_smdg20.edi, AUMEL, 58, 0",
    "XPRESS_EUPHRATES_AEKHL_20171120_smdg22.edi, BHKBS, 35, 23",
    "OOCL_BEIJING_USLGB_20160414_smdg20.edi, USLGB, 0, 0",
  })
  void boxesThatStayButMustMoveAreAsManyAsCounted(
      String file, String port, int restows, int insideStacks) throws IOException {
    BayPlanReading reading = new BayPlanReader().read(SharedData.file("baplie/" + file));
    BayPlan plan = ((BayPlanReading.Accepted) reading).plan();
    VesselGeometry ship = VesselGeometry.of(plan);
    List<StowedBox> moving =
        plan.boxes().stream().filter(b -> b.dischargesAt(port) || b.loadsAt(port)).toList();
    Set<HatchCover> opened = new HashSet<>();
    for (StowedBox box : moving) {
      if (!box.cell().isDeck()) {
        opened.add(ship.coverOf(box.cell().bay(), box.cell().row()));
      }
    }

    List<StowedBox> stays = plan.staysAt(port);
    List<StowedBox> overMoving =
        stays.stream()
            .filter(box -> moving.stream().anyMatch(other -> isAbove(box, other)))
            .toList();
    long onOpened =
        stays.stream()
            .filter(box -> !overMoving.contains(box))
            .filter(box -> box.cell().isDeck())
            .filter(box -> opened.contains(ship.coverOf(box.cell().bay(), box.cell().row())))
            .count();

    assertThat(overMoving).hasSize(insideStacks);
    assertThat(overMoving.size() + onOpened).isEqualTo(restows);
  }

  private static boolean isAbove(StowedBox box, StowedBox other) {
    CellPosition upper = box.cell();
    CellPosition lower = other.cell();
    return upper.isDeck() == lower.isDeck()
        && upper.tier() > lower.tier()
        && new CellPosition(upper.bay(), upper.row(), lower.tier()).overlaps(lower);
  }
}

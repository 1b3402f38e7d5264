package io.smartport.tos.edi;

import io.smartport.tos.cargo.CellPosition;
import io.smartport.tos.cargo.DangerousGoods;
import io.smartport.tos.cargo.EquipmentStatus;
import io.smartport.tos.cargo.OverDimensions;
import io.smartport.tos.cargo.StowedBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The segments from one LOC+147 to the next: a cell and what stands in it. */
final class CellGroup {
  private final Segment location;
  private final Optional<CellPosition> cell;
  private final List<Finding> findings;
  private final List<DangerousGoods> dangerousGoods = new ArrayList<>();
  private final MassOfBox mass = new MassOfBox();
  private OverDimensions overDimensions = OverDimensions.NONE;
  private OptionalInt setPoint = OptionalInt.empty();
  private @Nullable Segment equipment;
  private int bundled;
  private String loadPort = "";
  private String dischargePort = "";
  private int loadSegment;
  private int dischargeSegment;
  private String carrier = "";
  private final List<PendingFinding> pending = new ArrayList<>();

  /** A finding whose subject, the box, is named only by a later segment. */
  private record PendingFinding(FindingCode code, int segmentNumber, List<String> values) {}

  CellGroup(Segment location, List<Finding> findings) {
    this.location = location;
    this.findings = findings;
    cell = CellPosition.parse(location.text(2).replace(" ", ""));
  }

  Optional<CellPosition> cell() {
    return cell;
  }

  int segmentNumber() {
    return location.number();
  }

  void onSegment(Segment segment) {
    switch (segment.tag()) {
      case "EQD" -> {
        if (equipment == null) {
          equipment = segment;
        } else {
          bundled++;
        }
      }
      case "MEA" -> {
        if (!mass.take(segment)) {
          hold(FindingCode.MASS_UNREADABLE, segment, segment.text(3, 2));
        }
      }
      case "LOC" -> onPort(segment);
      case "TMP" -> onTemperature(segment);
      case "DIM" -> onDimensions(segment);
      case "DGS" -> onDangerousGoods(segment);
      case "NAD" -> {
        if (carrier.isEmpty() && (segment.text(1).equals("CA") || segment.text(1).equals("CF"))) {
          carrier = segment.text(2);
        }
      }
      default -> {
        // texts, references and attributes that no rule of ours uses
      }
    }
  }

  /** 9 and 11 since D.95B; 6 and 12 say the same in 1:911. */
  private void onPort(Segment segment) {
    switch (segment.text(1)) {
      case "9", "6" -> {
        loadPort = segment.text(2);
        loadSegment = segment.number();
      }
      case "11", "12" -> {
        dischargePort = segment.text(2);
        dischargeSegment = segment.number();
      }
      default -> {
        // delivery, transhipment and optional ports
      }
    }
  }

  private void onTemperature(Segment segment) {
    OptionalInt tenths = Quantity.tenthsCelsius(segment.text(2, 1), segment.text(2, 2));
    if (tenths.isPresent()) {
      setPoint = tenths;
    } else {
      hold(FindingCode.TEMPERATURE_UNREADABLE, segment, segment.text(2, 1));
    }
  }

  private void onDimensions(Segment segment) {
    Optional<OverDimensions> more = BoxDetails.overDimensions(segment);
    if (more.isPresent()) {
      overDimensions = overDimensions.with(more.get());
    } else {
      hold(FindingCode.DIMENSION_UNREADABLE, segment, segment.text(2, 2) + segment.text(2, 3));
    }
  }

  private void onDangerousGoods(Segment segment) {
    DangerousGoods goods = BoxDetails.dangerousGoods(segment);
    dangerousGoods.add(goods);
    if (!BoxDetails.isClear(goods)) {
      hold(FindingCode.DANGEROUS_GOODS_UNCLEAR, segment, goods.imdgClass(), goods.unNumber());
    }
  }

  private void hold(FindingCode code, Segment segment, String... values) {
    pending.add(new PendingFinding(code, segment.number(), List.of(values)));
  }

  /** Checks what the group told and makes the box; empty if there is none that can be placed. */
  Optional<StowedBox> finish() {
    Segment eqd = equipment;
    if (eqd == null) {
      if (cell.isPresent()) {
        find(FindingCode.POSITION_WITHOUT_EQUIPMENT, location.number(), cell.get().text());
      } else {
        find(FindingCode.POSITION_UNREADABLE, location.number(), "a cell", location.text(2));
      }
      return Optional.empty();
    }
    BoxEquipment read = BoxEquipment.of(eqd);
    if (cell.isEmpty()) {
      String name = read.number().isEmpty() ? "a box without number" : read.number();
      find(FindingCode.POSITION_UNREADABLE, location.number(), name, location.text(2));
      return Optional.empty();
    }
    CellPosition at = cell.get();
    if (!read.isContainer()) {
      find(FindingCode.EQUIPMENT_NOT_A_CONTAINER, eqd.number(), at.text(), read.qualifier());
      return Optional.empty();
    }
    String name = read.number().isEmpty() ? "the box in cell " + at.text() : read.number();
    read.check(at, name, eqd.number(), findings);
    for (PendingFinding held : pending) {
      findings.add(Finding.of(held.code(), held.segmentNumber(), name, held.values().toArray()));
    }
    checkCargo(name);
    if (bundled > 0) {
      find(FindingCode.EQUIPMENT_BUNDLED, eqd.number(), at.text(), bundled, name);
    }
    return Optional.of(
        new StowedBox(
            read.number(),
            at,
            read.sizeAt(at),
            mass.kilograms(),
            mass.isVerified(),
            !read.isEmpty(),
            loadPort,
            dischargePort,
            setPoint,
            overDimensions,
            dangerousGoods,
            EquipmentStatus.ofCode(read.statusCode()),
            carrier));
  }

  private void checkCargo(String name) {
    if (mass.kilograms() == 0) {
      find(FindingCode.MASS_MISSING, location.number(), name);
    }
    if (loadPort.isEmpty()) {
      find(FindingCode.LOAD_PORT_MISSING, location.number(), name);
    } else {
      Locode.check(loadPort, name, "port of loading", loadSegment, findings);
    }
    if (dischargePort.isEmpty()) {
      find(FindingCode.DISCHARGE_PORT_MISSING, location.number(), name);
    } else {
      Locode.check(dischargePort, name, "port of discharge", dischargeSegment, findings);
    }
  }

  private void find(FindingCode code, int segmentNumber, String subject, Object... values) {
    findings.add(Finding.of(code, segmentNumber, subject, values));
  }
}

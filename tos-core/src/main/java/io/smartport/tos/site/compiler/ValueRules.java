package io.smartport.tos.site.compiler;

import io.smartport.tos.site.TruckModel;
import io.smartport.tos.site.file.MachineFile;
import io.smartport.tos.site.file.SiteFile;
import io.smartport.tos.site.file.SiteFiles.SiteSource;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** Rules of the values as they are written, before any lane is laid. */
final class ValueRules {
  private final SiteFile file;
  private final MachineFile machines;
  private final FindingList findings;

  ValueRules(SiteSource source, FindingList findings) {
    this.findings = findings;
    file = source.site().value();
    machines = source.machines().value();
  }

  void check() {
    for (Record model :
        List.of(machines.sts(), machines.armg(), machines.truck(), machines.station())) {
      allPositive(model);
    }
    new IdRules(file, findings).check();
    new QuayRules(file.quay(), machines, findings).check();
    new RoadRules(file, swing(machines.truck(), file.roads().radiusMm()), findings).check();
    new YardRules(file.yard(), machines, findings).check();
  }

  private void allPositive(Record model) {
    try {
      for (RecordComponent component : model.getClass().getRecordComponents()) {
        int value = (int) component.getAccessor().invoke(model);
        findings.errorIf(
            value <= 0,
            "machines",
            "%s.%s is %d, must be positive"
                .formatted(model.getClass().getSimpleName(), component.getName(), value));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(model.getClass() + " cannot be read", e);
    }
  }

  /** How far a corner of the contour swings out of a curve, from the path of the centre. */
  private static double swing(TruckModel truck, double radius) {
    double side = radius + truck.widthMm() / 2.0 + truck.contourMarginMm();
    double half = truck.lengthMm() / 2.0 + truck.contourMarginMm();
    return StrictMath.hypot(side, half) - radius;
  }
}

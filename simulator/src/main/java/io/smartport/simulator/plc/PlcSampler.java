package io.smartport.simulator.plc;

import io.smartport.simulator.plant.cargo.Boxes;
import io.smartport.simulator.plant.machine.Mode;
import io.smartport.simulator.plc.control.CraneProgram;
import io.smartport.simulator.plc.control.CraneState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes samples of a crane. Plant thread only. */
final class PlcSampler {
  private static final int COVER_SPREADER_FT = 40;
  private static final int TWIN_SPREADER_FT = 40;

  private final PlcPlant plant;
  private final CraneProgram program;
  private @Nullable CraneState before;
  private double gantrySpeed;
  private double trolleySpeed;
  private double hoistSpeed;
  private int spreaderFt = 40;

  PlcSampler(PlcPlant plant, CraneProgram program) {
    this.plant = plant;
    this.program = program;
  }

  PlcSample sample() {
    CraneState now = program.state();
    measureSpeeds(now);
    setSpreader(now.loads());
    return new PlcSample(
        now,
        plant.crane().snapshot().mode() == Mode.DOWN,
        gantrySpeed,
        trolleySpeed,
        hoistSpeed,
        massKg(now.loads()),
        spreaderFt);
  }

  private void measureSpeeds(CraneState now) {
    CraneState last = before;
    if (last == null || last.bootId() != now.bootId()) {
      before = now;
      return;
    }
    long ms = now.machineMs() - last.machineMs();
    if (ms > 0) {
      gantrySpeed = (double) (now.gantryXMm() - last.gantryXMm()) / ms;
      trolleySpeed = (double) (now.trolleyYMm() - last.trolleyYMm()) / ms;
      hoistSpeed = (double) (now.hoistZMm() - last.hoistZMm()) / ms;
      before = now;
    }
  }

  private void setSpreader(List<Integer> loads) {
    if (loads.size() == 2) {
      spreaderFt = TWIN_SPREADER_FT;
    } else if (loads.size() == 1) {
      int load = loads.getFirst();
      spreaderFt =
          plant.boxes().isKnown(load) ? plant.boxes().get(load).lengthFt() : COVER_SPREADER_FT;
    }
  }

  private int massKg(List<Integer> loads) {
    Boxes boxes = plant.boxes();
    return loads.stream().filter(boxes::isKnown).mapToInt(load -> boxes.get(load).massKg()).sum();
  }
}

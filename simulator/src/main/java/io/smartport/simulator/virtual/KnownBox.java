package io.smartport.simulator.virtual;

import io.smartport.tos.cargo.BoxTable;
import io.smartport.tos.cargo.CargoGroup;
import io.smartport.tos.cargo.DangerousGoods;
import io.smartport.tos.cargo.DgSegregation;
import io.smartport.tos.cargo.StowedBox;

/**
 * A box as a scenario knows it, before engine and plant are told.
 *
 * @param flags as in {@link BoxTable}
 * @param dgClasses bit n: a substance of the n-th column of the segregation table
 */
record KnownBox(
    String number,
    String loadPort,
    String dischargePort,
    int massKg,
    int lengthFt,
    int heightMm,
    int flags,
    int dgClasses) {
  static KnownBox of(StowedBox box) {
    int flags = box.full() ? BoxTable.FULL : 0;
    if (box.isLiveReefer()) {
      flags |= BoxTable.REEFER;
    }
    if (box.overDimensions().isOutOfGauge()) {
      flags |= BoxTable.OUT_OF_GAUGE;
    }
    if (box.size().group() == CargoGroup.FLAT) {
      flags |= BoxTable.FLAT;
    }
    int classes = 0;
    for (DangerousGoods goods : box.dangerousGoods()) {
      int column = DgSegregation.column(goods.imdgClass());
      if (column >= 0) {
        classes |= 1 << column;
      }
    }
    return new KnownBox(
        box.number(),
        box.loadPort(),
        box.dischargePort(),
        box.grossKg(),
        box.size().lengthFt(),
        box.size().heightMm(),
        flags,
        classes);
  }

  void copyTo(BoxTable table, int row) {
    table.massKg.set(row, massKg);
    table.lengthFt.set(row, lengthFt);
    table.heightMm.set(row, heightMm);
    table.flags.set(row, flags);
    table.dgClasses.set(row, dgClasses);
  }
}

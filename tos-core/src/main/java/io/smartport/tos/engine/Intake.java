package io.smartport.tos.engine;

import io.smartport.tos.cargo.Bays;
import io.smartport.tos.cargo.BoxTable;
import io.smartport.tos.cargo.StagedHash;
import io.smartport.tos.column.IntColumn;
import io.smartport.tos.column.LongColumn;
import io.smartport.tos.column.StateSink;
import io.smartport.tos.column.StateSource;
import io.smartport.tos.column.Table;

/** Large inputs that arrive in parts and wait to be adopted whole. */
final class Intake {
  /** Staged boxes; {@code place} is the wanted cell or slot. */
  static final class StagedBoxes extends BoxTable {
    /** Visit of a box that stands in the yard already, or -1. */
    final IntColumn visit = ints(-1);
  }

  /** Hatch covers of a staged ship. */
  static final class StagedCovers extends Table {
    final IntColumn bay = ints(0);
    final IntColumn number = ints(0);
    final LongColumn rows = longs(0);
  }

  /** One row: the staging that is open. */
  static final class Heads extends Table {
    final IntColumn planOpen = ints(0);
    final IntColumn berth = ints(0);
    final IntColumn bowXMm = ints(0);
    final LongColumn port = longs(0);
    final IntColumn craneCount = ints(0);
    final IntColumn firstCrane = ints(0);
    final LongColumn planHash = longs(StagedHash.START);
    final IntColumn stockOpen = ints(0);
    final LongColumn stockHash = longs(StagedHash.START);
    final IntColumn siteLength = ints(0);
  }

  /** Bytes of a staged site, eight to a row. */
  static final class SiteBytes extends Table {
    final LongColumn eight = longs(0);
  }

  final Heads head = new Heads();
  final Bays bays = new Bays();
  final StagedCovers covers = new StagedCovers();
  final StagedBoxes plan = new StagedBoxes();
  final StagedBoxes stock = new StagedBoxes();
  final SiteBytes site = new SiteBytes();

  Intake() {
    head.resize(1);
  }

  void endPlan() {
    head.planOpen.set(0, 0);
    head.planHash.set(0, StagedHash.START);
    bays.resize(0);
    covers.resize(0);
    plan.resize(0);
  }

  void endStock() {
    head.stockOpen.set(0, 0);
    head.stockHash.set(0, StagedHash.START);
    stock.resize(0);
  }

  /** Adds bytes of the site; false when they do not follow those before. */
  boolean addSiteBytes(int position, byte[] bytes, int length) {
    int have = head.siteLength.get(0);
    if (position != have) {
      return false;
    }
    site.resize((have + length + 7) / 8);
    for (int i = 0; i < length; i++) {
      int at = have + i;
      long shifted = (bytes[i] & 0xFFL) << (8 * (at % 8));
      site.eight.set(at / 8, site.eight.get(at / 8) | shifted);
    }
    head.siteLength.set(0, have + length);
    return true;
  }

  byte[] siteBytes() {
    byte[] bytes = new byte[head.siteLength.get(0)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (site.eight.get(i / 8) >>> (8 * (i % 8)));
    }
    return bytes;
  }

  void endSite() {
    head.siteLength.set(0, 0);
    site.resize(0);
  }

  void write(StateSink sink) {
    head.write(sink);
    bays.write(sink);
    covers.write(sink);
    plan.write(sink);
    stock.write(sink);
    site.write(sink);
  }

  void read(StateSource source) {
    head.read(source);
    bays.read(source);
    covers.read(source);
    plan.read(source);
    stock.read(source);
    site.read(source);
  }
}

package io.smartport.gateway.link;

import io.smartport.tos.message.DriveTruckDecoder;
import io.smartport.tos.message.Flag;
import io.smartport.tos.message.LiftBoxDecoder;
import io.smartport.tos.message.MessageHeaderDecoder;
import io.smartport.tos.message.PermitTransferDecoder;
import io.smartport.tos.message.ReadMachineDecoder;
import io.smartport.tos.message.ReleasePathDecoder;
import io.smartport.tos.message.TransferSide;
import io.smartport.tos.message.WithdrawJobDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Hands the core's commands to the links of their machines; passes over all other outputs. A
 * command that is late already is dropped and counted: whoever was held up acts on nothing from
 * before.
 */
public final class CommandRouter {
  /** Finds the link of a machine; ids outside the site give null. */
  public interface Links {
    @Nullable CraneLink crane(int machine);

    @Nullable TruckLink truck(int machine);
  }

  private final Links links;
  private final LongSupplier siteMs;
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final LiftBoxDecoder liftBox = new LiftBoxDecoder();
  private final PermitTransferDecoder permit = new PermitTransferDecoder();
  private final WithdrawJobDecoder withdraw = new WithdrawJobDecoder();
  private final DriveTruckDecoder drive = new DriveTruckDecoder();
  private final ReleasePathDecoder release = new ReleasePathDecoder();
  private final ReadMachineDecoder readMachine = new ReadMachineDecoder();
  private final LongAdder late = new LongAdder();

  /**
   * A router to links.
   *
   * @param siteMs site time
   */
  public CommandRouter(Links links, LongSupplier siteMs) {
    this.links = links;
    this.siteMs = siteMs;
  }

  /** Whether a template is a command to a machine. */
  public static boolean isCommand(int template) {
    return template >= LiftBoxDecoder.TEMPLATE_ID && template <= ReadMachineDecoder.TEMPLATE_ID;
  }

  /** Takes one output of the core: SBE header and body. */
  public void onOutput(DirectBuffer b, int offset) {
    header.wrap(b, offset);
    switch (header.templateId()) {
      case LiftBoxDecoder.TEMPLATE_ID -> lift(b, offset);
      case PermitTransferDecoder.TEMPLATE_ID -> permit(b, offset);
      case WithdrawJobDecoder.TEMPLATE_ID -> withdraw(b, offset);
      case DriveTruckDecoder.TEMPLATE_ID -> drive(b, offset);
      case ReleasePathDecoder.TEMPLATE_ID -> release(b, offset);
      case ReadMachineDecoder.TEMPLATE_ID -> read(b, offset);
      default -> {}
    }
  }

  /** Commands that were not handed on because their time was over; any thread may ask. */
  public long late() {
    return late.sum();
  }

  private boolean isInTime(long notAfterMs) {
    boolean inTime = siteMs.getAsLong() <= notAfterMs;
    if (!inTime) {
      late.increment();
    }
    return inTime;
  }

  private void lift(DirectBuffer b, int offset) {
    liftBox.wrapAndApplyHeader(b, offset, header);
    CraneLink link = links.crane(liftBox.machine());
    if (link != null && isInTime(liftBox.notAfterMs())) {
      link.lift(
          new CraneJob(
              liftBox.term(),
              liftBox.job(),
              liftBox.attempt(),
              liftBox.kindRaw(),
              liftBox.pickPermitted() == Flag.YES,
              liftBox.placePermitted() == Flag.YES,
              liftBox.load1(),
              liftBox.load2(),
              liftBox.giver(),
              liftBox.taker(),
              liftBox.giverXMm(),
              liftBox.takerXMm(),
              0),
          liftBox.notAfterMs());
    }
  }

  private void permit(DirectBuffer b, int offset) {
    permit.wrapAndApplyHeader(b, offset, header);
    CraneLink link = links.crane(permit.machine());
    if (link != null && isInTime(permit.notAfterMs())) {
      link.permit(
          permit.term(),
          permit.job(),
          permit.attempt(),
          permit.side() == TransferSide.PICK,
          permit.counterpart(),
          permit.notAfterMs());
    }
  }

  private void withdraw(DirectBuffer b, int offset) {
    withdraw.wrapAndApplyHeader(b, offset, header);
    MachineLink link = link(withdraw.machine());
    if (link != null) {
      link.withdraw(withdraw.term(), withdraw.job(), withdraw.attempt());
    }
  }

  private void drive(DirectBuffer b, int offset) {
    drive.wrapAndApplyHeader(b, offset, header);
    TruckLink link = links.truck(drive.machine());
    if (link == null || !isInTime(drive.notAfterMs())) {
      return;
    }
    List<Integer> path = new ArrayList<>();
    int term = drive.term();
    int job = drive.job();
    int attempt = drive.attempt();
    int action = drive.actionRaw();
    int stop = drive.stopOffsetMm();
    int released = drive.released();
    int chargeTo = drive.chargeTo();
    long notAfterMs = drive.notAfterMs();
    for (DriveTruckDecoder.PathDecoder segment : drive.path()) {
      path.add(segment.segment());
    }
    link.drive(
        new TruckJob(term, job, attempt, action, stop, released, chargeTo, path, 0), notAfterMs);
  }

  private void release(DirectBuffer b, int offset) {
    release.wrapAndApplyHeader(b, offset, header);
    TruckLink link = links.truck(release.machine());
    if (link != null && isInTime(release.notAfterMs())) {
      link.release(
          release.term(),
          release.job(),
          release.attempt(),
          release.released(),
          release.notAfterMs());
    }
  }

  private void read(DirectBuffer b, int offset) {
    readMachine.wrapAndApplyHeader(b, offset, header);
    MachineLink link = link(readMachine.machine());
    if (link != null) {
      link.read(readMachine.term());
    }
  }

  private @Nullable MachineLink link(int machine) {
    CraneLink crane = links.crane(machine);
    return crane != null ? crane : links.truck(machine);
  }
}

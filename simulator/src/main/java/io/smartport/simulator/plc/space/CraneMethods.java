package io.smartport.simulator.plc.space;

import io.smartport.simulator.plc.control.Permit;
import io.smartport.simulator.plc.control.RefusalCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.ULong;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.jspecify.annotations.Nullable;

/** From the inputs of a method to a command, and from its refusal to the output. */
final class CraneMethods {
  /** Bits of ReturnStatus (OPC 10031-4, B.2). */
  private static final long NO_ERROR = 1;

  private static final long UNKNOWN_JOB_ORDER = 1L << 1;
  private static final long INVALID_STATUS = 1L << 3;
  private static final long UNABLE_TO_ACCEPT = 1L << 4;
  private static final long INVALID_REQUEST = 1L << 32;

  /** From here the bits are ours: one for each refusal code. */
  private static final int OWN_BITS = 32;

  private final CraneCommands commands;
  private final JobOrderCodec codec;

  CraneMethods(CraneCommands commands, JobOrderCodec codec) {
    this.commands = commands;
    this.codec = codec;
  }

  /** JobOrder, Comment to ReturnStatus. */
  Variant storeAndStart(Object session, Variant[] inputs) {
    try {
      return status(commands.start(session, codec.decode(inputs[0].value())));
    } catch (BadParameter e) {
      return status(commands.unreadable(e.problem()));
    }
  }

  /** JobOrderID, Comment to ReturnStatus. */
  Variant abort(Object session, Variant[] inputs) {
    return inputs[0].value() instanceof String id
        ? status(commands.abort(session, id))
        : status(unreadable("JobOrderID", inputs[0], "String"));
  }

  /** Term, Job, Attempt, Pick, Truck, NotAfter to Refusal. */
  Variant permit(Object session, Variant[] inputs) {
    try {
      Permit permit =
          new Permit(
              as(Integer.class, "Term", inputs[0]),
              as(Integer.class, "Job", inputs[1]),
              as(Integer.class, "Attempt", inputs[2]),
              as(Boolean.class, "Pick", inputs[3]),
              as(Integer.class, "Truck", inputs[4]),
              as(Long.class, "NotAfter", inputs[5]));
      return new Variant(commands.permit(session, permit).code());
    } catch (BadParameter e) {
      return new Variant(commands.unreadable(e.problem()).code());
    }
  }

  private RefusalCode unreadable(String name, Variant given, String wanted) {
    return commands.unreadable(problem(name, given.value(), wanted));
  }

  private static <T> T as(Class<T> type, String name, Variant input) throws BadParameter {
    Object value = input.value();
    if (!type.isInstance(value)) {
      throw new BadParameter(problem(name, value, type.getSimpleName()));
    }
    return type.cast(value);
  }

  private static String problem(String name, @Nullable Object value, String wanted) {
    return "argument %s is %s, wanted is %s".formatted(name, Structures.describe(value), wanted);
  }

  static Variant status(RefusalCode code) {
    long standard =
        switch (code) {
          case NONE -> NO_ERROR;
          case UNKNOWN_JOB -> UNKNOWN_JOB_ORDER;
          case REPEATED -> INVALID_STATUS;
          case BAD_PARAMETER -> INVALID_REQUEST;
          default -> UNABLE_TO_ACCEPT;
        };
    long own = code == RefusalCode.NONE ? 0 : 1L << (OWN_BITS + code.code());
    ULong status = Unsigned.ulong(standard | own);
    return new Variant(status);
  }
}

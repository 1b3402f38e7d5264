package io.smartport.simulator.plc.space;

import org.eclipse.milo.opcua.sdk.server.AccessContext;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DiagnosticInfo;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;

/**
 * Lets a call through when its user may operate. Rights are checked here and not only in the SDK's
 * access control, because that calls a denied method when it is batched with an allowed one
 * (CVE-2026-62927).
 */
final class MethodGate implements MethodInvocationHandler {
  /** What the method does. */
  @FunctionalInterface
  interface Body {
    Variant call(Object session, Variant[] inputs);
  }

  private final UserRights rights;
  private final int arguments;
  private final Body body;

  MethodGate(UserRights rights, int arguments, Body body) {
    this.rights = rights;
    this.arguments = arguments;
    this.body = body;
  }

  @Override
  public CallMethodResult invoke(AccessContext context, CallMethodRequest request) {
    Session session = context.getSession().orElse(null);
    if (session == null || !rights.mayOperate(session)) {
      return result(new StatusCode(StatusCodes.Bad_UserAccessDenied));
    }
    Variant[] inputs = request.getInputArguments();
    int given = inputs == null ? 0 : inputs.length;
    if (inputs == null || given < arguments) {
      return result(new StatusCode(StatusCodes.Bad_ArgumentsMissing));
    }
    if (given > arguments) {
      return result(new StatusCode(StatusCodes.Bad_TooManyArguments));
    }
    return result(StatusCode.GOOD, body.call(session.getSessionId(), inputs));
  }

  private static CallMethodResult result(StatusCode code, Variant... outputs) {
    return new CallMethodResult(code, new StatusCode[0], new DiagnosticInfo[0], outputs);
  }
}

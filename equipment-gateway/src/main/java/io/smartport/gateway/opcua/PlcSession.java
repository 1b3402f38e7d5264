package io.smartport.gateway.opcua;

import io.smartport.gateway.link.CraneJob;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.ULong;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.jspecify.annotations.Nullable;

/**
 * An open session with one PLC. Nothing here waits; a future that fails means that nobody knows
 * whether the PLC did it.
 */
final class PlcSession {
  private static final long NO_ERROR = 1;

  /** From this bit on, ReturnStatus has a bit for each refusal code of {@code opcua.md}. */
  private static final int OWN_BITS = 32;

  /** Refused by the server without a code of ours. */
  static final int REFUSED_BY_SERVER = -1;

  private static final Variant NO_COMMENT = new Variant(new LocalizedText[0]);

  private final OpcUaClient client;
  private final CraneNodes nodes;
  private final CraneCodec codec;

  PlcSession(OpcUaClient client, CraneNodes nodes, CraneCodec codec) {
    this.client = client;
    this.nodes = nodes;
    this.codec = codec;
  }

  /** Beats, and claims the crane by that; true when the PLC takes it. */
  CompletableFuture<Boolean> claim(String master, int term, long counter) {
    Variant claim = codec.claim(master, term, counter);
    return client
        .writeValuesAsync(List.of(nodes.gatewayHeartbeat()), List.of(DataValue.valueOnly(claim)))
        .thenApply(results -> results.getFirst().isGood());
  }

  /** Reads the state anew. */
  CompletableFuture<CraneReport> read() {
    return client
        .readValuesAsync(0, TimestampsToReturn.Source, List.of(nodes.state()))
        .thenCompose(values -> decoded(values.getFirst()));
  }

  private CompletableFuture<CraneReport> decoded(DataValue value) {
    try {
      return CompletableFuture.completedFuture(codec.report(value));
    } catch (UaException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Sends a job order; answers the refusal code, 0 when it was taken. */
  CompletableFuture<Integer> order(String id, CraneJob job) {
    return call(nodes.receiver(), nodes.storeAndStart(), codec.jobOrder(id, job), NO_COMMENT)
        .thenApply(PlcSession::refusalOfStatus);
  }

  /** Takes a job order back; answers as {@link #order}. */
  CompletableFuture<Integer> abort(String id) {
    return call(nodes.receiver(), nodes.abort(), new Variant(id), NO_COMMENT)
        .thenApply(PlcSession::refusalOfStatus);
  }

  /** Says that the counterpart is there; answers as {@link #order}. */
  CompletableFuture<Integer> permit(
      int term, int job, int attempt, boolean pick, int truck, long notAfterMachineMs) {
    return call(
            nodes.control(),
            nodes.permit(),
            new Variant(term),
            new Variant(job),
            new Variant(attempt),
            new Variant(pick),
            new Variant(truck),
            new Variant(notAfterMachineMs))
        .thenApply(result -> output(result) instanceof Integer code ? code : REFUSED_BY_SERVER);
  }

  private CompletableFuture<CallMethodResult> call(
      NodeId object, NodeId method, Variant... inputs) {
    return client
        .callAsync(List.of(new CallMethodRequest(object, method, inputs)))
        .thenCompose(
            response -> {
              CallMethodResult[] results = response.getResults();
              return results == null || results.length == 0
                  ? CompletableFuture.failedFuture(new UaException(StatusCodes.Bad_UnexpectedError))
                  : CompletableFuture.completedFuture(results[0]);
            });
  }

  private static int refusalOfStatus(CallMethodResult result) {
    if (!(output(result) instanceof ULong status)) {
      return REFUSED_BY_SERVER;
    }
    long bits = status.longValue();
    if (bits == NO_ERROR) {
      return 0;
    }
    long own = bits >>> OWN_BITS & ~1L;
    return own == 0 ? REFUSED_BY_SERVER : Long.numberOfTrailingZeros(own);
  }

  private static @Nullable Object output(CallMethodResult result) {
    StatusCode status = result.getStatusCode();
    Variant[] outputs = result.getOutputArguments();
    boolean isThere = status != null && !status.isBad() && outputs != null && outputs.length > 0;
    return isThere ? outputs[0].value() : null;
  }

  /** Ends the session; the future completes, well or not, when the connection is closed. */
  CompletableFuture<Void> close() {
    return client.disconnectAsync().thenAccept(ended -> {});
  }
}

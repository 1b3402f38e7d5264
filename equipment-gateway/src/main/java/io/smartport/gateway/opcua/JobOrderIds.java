package io.smartport.gateway.opcua;

import io.smartport.gateway.opcua.CraneReport.KnownOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Ids of job orders: {@code SP-<term>-<job>-<attempt>}, term being that of the core that sent this
 * attempt. A later core speaks of the same attempt under its own term, and so may a later gateway;
 * then the PLC's own report says which id it was.
 */
final class JobOrderIds {
  private static final int KEPT = 8;

  private final Deque<KnownOrder> sent = new ArrayDeque<>();
  private List<KnownOrder> reported = List.of();

  /** The id for an attempt that is sent now. */
  String send(int term, int job, int attempt) {
    String id = of(term, job, attempt);
    sent.addFirst(new KnownOrder(id, job, attempt));
    if (sent.size() > KEPT) {
      sent.removeLast();
    }
    return id;
  }

  /** What the PLC has in mind. */
  void reported(List<KnownOrder> orders) {
    reported = orders;
  }

  /**
   * The id of an attempt that was sent before.
   *
   * @param term that it had if nobody knows of it
   */
  String find(int term, int job, int attempt) {
    return known(reported, job, attempt, known(sent, job, attempt, of(term, job, attempt)));
  }

  private static String known(Iterable<KnownOrder> orders, int job, int attempt, String otherwise) {
    for (KnownOrder order : orders) {
      if (order.job() == job && order.attempt() == attempt) {
        return order.id();
      }
    }
    return otherwise;
  }

  private static String of(int term, int job, int attempt) {
    return "SP-%d-%d-%d".formatted(term, job, attempt);
  }
}

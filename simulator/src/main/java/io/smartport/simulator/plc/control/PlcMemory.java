package io.smartport.simulator.plc.control;

import io.smartport.simulator.plant.machine.JobKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What a PLC keeps in non-volatile memory besides the crane's own: the highest term and the ids of
 * its latest job orders. Thread-safe.
 */
public final class PlcMemory {
  private static final int ORDERS_KEPT = 8;

  private final SequencedMap<JobKey, String> orderIds = new LinkedHashMap<>();
  private int term;

  /** Highest term of a core that was heard. */
  public synchronized int term() {
    return term;
  }

  synchronized void heardTerm(int heard) {
    term = Math.max(term, heard);
  }

  synchronized void keep(JobKey key, String orderId) {
    orderIds.put(key, orderId);
    if (orderIds.size() > ORDERS_KEPT) {
      orderIds.pollFirstEntry();
    }
  }

  /** Whether this very attempt of a job, or a later one, was taken before. */
  synchronized boolean hasTaken(JobKey key) {
    return orderIds.keySet().stream()
        .anyMatch(known -> known.sameJob(key) && known.attempt() >= key.attempt());
  }

  /** Id of a job order; empty when the key is none or was forgotten. */
  synchronized String orderId(JobKey key) {
    return orderIds.getOrDefault(key, "");
  }

  /** Key of a job order; {@link JobKey#NONE} when it is not known. */
  synchronized JobKey key(String orderId) {
    return orderIds.entrySet().stream()
        .filter(entry -> entry.getValue().equals(orderId))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(JobKey.NONE);
  }
}

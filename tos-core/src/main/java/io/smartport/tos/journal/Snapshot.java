package io.smartport.tos.journal;

import org.agrona.DirectBuffer;

/**
 * The state behind an inbound record.
 *
 * @param index the last record that is in it
 * @param stateHash the state's hash, as the engine computed it
 * @param bytes the state
 */
public record Snapshot(long index, long stateHash, DirectBuffer bytes) {}

package io.smartport.simulator.broker;

import io.smartport.tos.credential.Credential;

/**
 * Where the broker listens and whom it trusts.
 *
 * @param bindAddress an address of this machine
 * @param credential of the broker; its certificate must carry the name that clients use, and its
 *     authority signed the certificates of all clients
 */
public record BrokerSettings(String bindAddress, int port, Credential credential, Rights rights) {}

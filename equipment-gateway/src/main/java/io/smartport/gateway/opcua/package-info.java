/**
 * Cranes over OPC UA: one client session a crane, under the rules of {@code
 * docs/reference/opcua.md}. It feeds readings to the crane's link and carries the link's commands,
 * one at a time. It decides nothing about cargo. Links live on one thread, which the package is
 * given; the client library's threads never touch them.
 */
@NullMarked
package io.smartport.gateway.opcua;

import org.jspecify.annotations.NullMarked;

package io.smartport.gateway.opcua;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The one thread that all links live on.
 *
 * @param executor runs tasks on it, in order
 * @param siteMs site time
 */
public record LinkThread(Executor executor, LongSupplier siteMs) {}

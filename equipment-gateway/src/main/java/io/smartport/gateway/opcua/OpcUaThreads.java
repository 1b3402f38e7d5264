package io.smartport.gateway.opcua;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.HashedWheelTimer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransportConfigBuilder;

/**
 * Threads that the sessions of all cranes share: two for the network, two for timers, and virtual
 * ones for whatever waits.
 */
public final class OpcUaThreads implements AutoCloseable {
  private static final int NETWORK_THREADS = 2;
  private static final int PATIENCE_SECONDS = 5;

  private final EventLoopGroup network =
      new MultiThreadIoEventLoopGroup(
          NETWORK_THREADS,
          Thread.ofPlatform().daemon().name("opcua-network-", 0).factory(),
          NioIoHandler.newFactory());
  private final ScheduledExecutorService timers =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("opcua-timer").factory());
  private final HashedWheelTimer timeouts =
      new HashedWheelTimer(Thread.ofPlatform().daemon().name("opcua-timeout").factory());
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("opcua-worker-", 0).factory());

  /** Starts them. */
  public OpcUaThreads() {
    PssSignatures.install();
  }

  ScheduledExecutorService timers() {
    return timers;
  }

  ExecutorService workers() {
    return workers;
  }

  /** Makes a connection use these threads. */
  void configure(OpcTcpClientTransportConfigBuilder transport, int timeoutMs) {
    transport
        .setEventLoop(network)
        .setExecutor(workers)
        .setScheduledExecutor(timers)
        .setWheelTimer(timeouts)
        .setConnectTimeout(Unsigned.uint(timeoutMs))
        .setAcknowledgeTimeout(Unsigned.uint(timeoutMs));
  }

  /** Ends all threads; close the connections before. */
  @Override
  public void close() {
    timers.shutdownNow();
    timeouts.stop();
    workers.shutdownNow();
    network
        .shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}

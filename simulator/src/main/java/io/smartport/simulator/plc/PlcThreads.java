package io.smartport.simulator.plc;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Threads that all PLCs of a process share: two for the network, one for timers, one that publishes
 * values, and virtual ones that carry out requests.
 */
public final class PlcThreads implements AutoCloseable {
  private static final int NETWORK_THREADS = 2;
  private static final int PATIENCE_SECONDS = 5;

  private final EventLoopGroup network =
      new MultiThreadIoEventLoopGroup(
          NETWORK_THREADS,
          Thread.ofPlatform().daemon().name("plc-network-", 0).factory(),
          NioIoHandler.newFactory());
  private final ScheduledExecutorService timers =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("plc-timer").factory());
  private final ScheduledExecutorService publisher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("plc-publisher").factory());
  private final ExecutorService requests =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("plc-request-", 0).factory());

  /** Starts them. */
  public PlcThreads() {
    PssSignatures.install();
  }

  EventLoopGroup network() {
    return network;
  }

  ScheduledExecutorService timers() {
    return timers;
  }

  ScheduledExecutorService publisher() {
    return publisher;
  }

  ExecutorService requests() {
    return requests;
  }

  /** Ends all threads; close the PLCs before. */
  @Override
  public void close() {
    timers.shutdownNow();
    publisher.shutdownNow();
    requests.shutdownNow();
    network
        .shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}

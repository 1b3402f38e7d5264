package io.smartport.gateway.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartport.gateway.count.Counters;
import io.smartport.gateway.mqtt.SendQueue.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SendQueueTest {
  private final Counters<MqttCount> counters = new Counters<>(MqttCount.class);
  private final SendQueue queue = new SendQueue(3, counters);

  @Test
  void aBurstGoesOutInOrderWindowByWindow() throws InterruptedException {
    for (int i = 0; i < 3_000; i++) {
      assertThat(queue.add(message(i, 60))).isTrue();
    }
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      taken.add(queue.take().topic());
      if (i >= 2) {
        queue.release();
      }
    }
    assertThat(taken).hasSize(3_000).doesNotHaveDuplicates();
    assertThat(taken.getFirst()).isEqualTo("0");
    assertThat(taken.getLast()).isEqualTo("2999");
  }

  @Test
  void moreThanTheWindowWaits() throws Exception {
    for (int i = 0; i < 4; i++) {
      queue.add(message(i, 60));
    }
    for (int i = 0; i < 3; i++) {
      queue.take();
    }
    CompletableFuture<Outgoing> fourth = later();
    assertThat(fourth).isNotDone();
    queue.release();
    assertThat(fourth.get(10, TimeUnit.SECONDS).topic()).isEqualTo("3");
  }

  @Test
  void whatIsTooLateIsDroppedAndCounted() throws InterruptedException {
    queue.add(message(0, -1));
    queue.add(message(1, 60));
    assertThat(queue.take().topic()).isEqualTo("1");
    assertThat(counters.get(MqttCount.UNSENT_EXPIRED)).isEqualTo(1);
  }

  @Test
  void thereIsAnEndToWaiting() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(queue.add(message(i, 60))).isTrue();
    }
    assertThat(queue.add(message(10_000, 60))).isFalse();
    assertThat(counters.get(MqttCount.UNSENT_FULL)).isEqualTo(1);
  }

  @Test
  void nothingOutlivesItsConnection() throws Exception {
    for (int i = 0; i < 5; i++) {
      queue.add(message(i, 60));
    }
    for (int i = 0; i < 3; i++) {
      queue.take();
    }
    CompletableFuture<Outgoing> waiting = later();
    queue.end();
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isNull();
    assertThat(queue.add(message(9, 60))).isFalse();
    await().atMost(Duration.ofSeconds(10)).until(() -> counters.get(MqttCount.UNSENT_OFFLINE) == 3);
  }

  private CompletableFuture<Outgoing> later() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return queue.take();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Outgoing message(int number, int seconds) {
    long deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    return new Outgoing(Integer.toString(number), new byte[0], Math.max(1, seconds), deadline);
  }
}

package io.smartport.tos.app.core;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smartport.tos.runtime.CoreFigures;
import io.smartport.tos.runtime.MessageSource;
import java.util.function.ToDoubleFunction;

/** The core's figures as meters; {@code docs/reference/metrics.md} lists them. */
final class CoreMetrics {
  private final MeterRegistry registry;
  private final CoreFigures figures;

  private CoreMetrics(MeterRegistry registry, CoreFigures figures) {
    this.registry = registry;
    this.figures = figures;
  }

  static void bind(MeterRegistry registry, CoreFigures figures) {
    CoreMetrics metrics = new CoreMetrics(registry, figures);
    for (MessageSource source : MessageSource.values()) {
      FunctionCounter.builder("smartport.core.messages", figures, f -> f.messages(source))
          .description("Messages journaled since the start")
          .tag("source", source.process())
          .register(registry);
    }
    metrics.counts();
    metrics.states();
  }

  private void counts() {
    count("outputs", "Outputs of the engine since the start", CoreFigures::outputs);
    count("refused", "Messages that the engine refused", CoreFigures::refusedMessages);
    count("damaged", "Damaged ingress records passed over", CoreFigures::damagedMessages);
    count("pauses", "Times the core's thread was held up for 1 s", CoreFigures::pauses);
  }

  private void states() {
    gauge("index", "Index of the last message handled", CoreFigures::lastIndex);
    gauge("term", "Term of this core", CoreFigures::term);
    gauge("timers", "Timers that are set", CoreFigures::timers);
    gauge("follower.behind", "Records the follower has not handled", CoreFigures::followerBehind);
    gauge("replayed", "Messages replayed at the start", CoreFigures::replayed);
    gauge("compared", "Outputs compared at the start", CoreFigures::compared);
    gauge("ready.seconds", "From the JVM's start to work", f -> f.readyAfterMs() / 1e3);
    gauge("ready.cpu.seconds", "Processor time until then", f -> f.readyCpuMs() / 1e3);
    gauge("site.seconds", "Site time since 1970", f -> f.siteMs() / 1e3);
    gauge("pause.seconds.max", "Longest time held up", f -> f.longestPauseMs() / 1e3);
    gauge("clock.suspect", "1 while the wall clock was set", f -> f.isClockSuspect() ? 1 : 0);
    gauge("disk.nearly.full", "1 while plans wait for disk", f -> f.isNearlyFull() ? 1 : 0);
    gauge(
        "leading",
        "1 while the core is at work",
        f -> f.phase() == CoreFigures.Phase.LEADING ? 1 : 0);
  }

  private void count(String name, String what, ToDoubleFunction<CoreFigures> value) {
    FunctionCounter.builder("smartport.core." + name, figures, value)
        .description(what)
        .register(registry);
  }

  private void gauge(String name, String what, ToDoubleFunction<CoreFigures> value) {
    Gauge.builder("smartport.core." + name, figures, value).description(what).register(registry);
  }
}

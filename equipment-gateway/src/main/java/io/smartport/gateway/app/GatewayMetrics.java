package io.smartport.gateway.app;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The gateway's figures as meters; {@code docs/reference/metrics.md} lists them. */
final class GatewayMetrics {
  private static final String PREFIX = "smartport.gateway.";

  private final MeterRegistry registry;

  GatewayMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void bind(GatewayFigures figures) {
    count("facts", "Facts sent to the core", figures, GatewayFigures::facts);
    count("outputs", "Outputs of the core seen", figures, GatewayFigures::outputs);
    count(
        "dropped.silent",
        "Commands to machines that were not read",
        figures,
        GatewayFigures::droppedSilent);
    count("dropped.old.term", "Commands of a former core", figures, GatewayFigures::droppedOldTerm);
    count("damaged", "Damaged outputs passed over", figures, GatewayFigures::damagedOutputs);
    count("failed.tasks", "Tasks of links that failed", figures, GatewayFigures::failedTasks);
    count("pauses", "Times the links were held up for 1 s", figures, GatewayFigures::pauses);
    gauge("waiting.tasks", "Tasks that wait", figures, GatewayFigures::waitingTasks);
    gauge("machines", "Machines in session", figures, GatewayFigures::machinesInSession);
    gauge("hears.core", "1 when the core is heard", figures, f -> f.hearsCore() ? 1 : 0);
  }

  /** One figure with a tag for each constant of an enum. */
  <T, E extends Enum<E>> void counts(
      String name, String what, Class<E> kinds, T source, ToLongFunction<E> value) {
    for (E kind : kinds.getEnumConstants()) {
      FunctionCounter.builder(PREFIX + name, source, ignored -> value.applyAsLong(kind))
          .description(what)
          .tag("kind", kind.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  <T> void count(String name, String what, T source, ToDoubleFunction<T> value) {
    FunctionCounter.builder(PREFIX + name, source, value).description(what).register(registry);
  }

  private <T> void gauge(String name, String what, T source, ToDoubleFunction<T> value) {
    Gauge.builder(PREFIX + name, source, value).description(what).register(registry);
  }
}

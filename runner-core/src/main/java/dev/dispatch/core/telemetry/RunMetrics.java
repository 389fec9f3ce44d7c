package dev.dispatch.core.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.util.List;

/** What is counted and measured, in seconds. */
final class RunMetrics {

  private static final double NANOS = 1e9;

  /** Source: semantic conventions, {@code http.client.request.duration}. */
  private static final List<Double> BOUNDS =
      List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

  private final LongCounter runs;
  private final LongCounter steps;
  private final DoubleHistogram runTime;
  private final DoubleHistogram stepTime;
  private final DoubleHistogram callTime;

  RunMetrics(Meter meter) {
    this.runs = counter(meter, "dispatch.runs", "Runs that ended.", "{run}");
    this.steps = counter(meter, "dispatch.steps", "Steps that ended.", "{step}");
    this.runTime = histogram(meter, "dispatch.run.duration", "Duration of runs.");
    this.stepTime = histogram(meter, "dispatch.step.duration", "Duration of steps.");
    this.callTime =
        histogram(meter, "http.client.request.duration", "Duration of HTTP client requests.");
  }

  private static LongCounter counter(Meter meter, String name, String words, String unit) {
    return meter.counterBuilder(name).setDescription(words).setUnit(unit).build();
  }

  private static DoubleHistogram histogram(Meter meter, String name, String words) {
    return meter
        .histogramBuilder(name)
        .setDescription(words)
        .setUnit("s")
        .setExplicitBucketBoundariesAdvice(BOUNDS)
        .build();
  }

  void run(String jobType, String status, long nanos) {
    Attributes attributes =
        Attributes.builder()
            .put("dispatch.job.type", jobType)
            .put("dispatch.run.status", status)
            .build();
    runs.add(1, attributes);
    runTime.record(nanos / NANOS, attributes);
  }

  void step(String action, String status, long nanos) {
    Attributes attributes =
        Attributes.builder()
            .put("dispatch.action", action)
            .put("dispatch.step.status", status)
            .build();
    steps.add(1, attributes);
    if (nanos > 0) {
      stepTime.record(nanos / NANOS, attributes);
    }
  }

  void call(Attributes attributes, long nanos) {
    callTime.record(nanos / NANOS, attributes);
  }
}

package dev.dispatch.core.telemetry;

import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.secret.Redactor;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporterBuilder;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The traces and metrics of one command; closing it sends what is left, within a bound. */
public final class Telemetry implements AutoCloseable {

  /** What the end of a command waits for a receiver. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String SCOPE = "dev.dispatch";

  /** Held, so that its level stays: what fails is told by us, once. */
  private static final Logger LIBRARY = Logger.getLogger("io.opentelemetry");

  private final SdkTracerProvider tracers;
  private final SdkMeterProvider meters;
  private final RunMetrics metrics;
  private final ExportHealth health;
  private final Consumer<String> warnings;
  private final Context parent;

  private Telemetry(
      TelemetrySettings settings, String version, ExportHealth health, Consumer<String> warnings) {
    Resource resource = resource(settings, version);
    this.health = health;
    this.warnings = warnings;
    this.tracers = tracers(settings, resource, health);
    this.meters = meters(settings, resource, health);
    this.metrics = new RunMetrics(meters.get(SCOPE));
    this.parent = TraceParent.context(settings.parent());
  }

  /**
   * Opens it; no connection is made yet.
   *
   * @param version the version of this build
   * @param warnings takes a line about what could not be sent
   */
  public static Telemetry open(
      TelemetrySettings settings, String version, Consumer<String> warnings) {
    LIBRARY.setLevel(Level.OFF);
    settings
        .protocol()
        .ifPresent(name ->
            warnings.accept(
                "OTEL_EXPORTER_OTLP_PROTOCOL is '" + name + "'; http/protobuf is sent instead."));
    return new Telemetry(settings, version, new ExportHealth(), warnings);
  }

  /** Returns a listener for one run. */
  public RunListener listener(Redactor redactor, InstantSource clock) {
    return new RunTrace(tracers.get(SCOPE), metrics, parent, redactor, clock);
  }

  private static Resource resource(TelemetrySettings settings, String version) {
    AttributesBuilder attributes = Attributes.builder();
    attributes.put(AttributeKey.stringKey("service.version"), version);
    settings.resource().forEach(attributes::put);
    return Resource.getDefault().merge(Resource.create(attributes.build()));
  }

  private static SdkTracerProvider tracers(
      TelemetrySettings settings, Resource resource, ExportHealth health) {
    SdkTracerProviderBuilder builder =
        SdkTracerProvider.builder().setResource(resource).setSampler(Samplers.of(settings));
    settings
        .traces()
        .ifPresent(endpoint -> {
          OtlpHttpSpanExporterBuilder exporter =
              OtlpHttpSpanExporter.builder()
                  .setEndpoint(endpoint)
                  .setTimeout(PATIENCE)
                  .setRetryPolicy(null);
          settings.traceHeaders().forEach(exporter::addHeader);
          builder.addSpanProcessor(
              BatchSpanProcessor.builder(health.watching(exporter.build())).build());
        });
    return builder.build();
  }

  private static SdkMeterProvider meters(
      TelemetrySettings settings, Resource resource, ExportHealth health) {
    SdkMeterProviderBuilder builder = SdkMeterProvider.builder().setResource(resource);
    settings
        .metrics()
        .ifPresent(endpoint -> {
          OtlpHttpMetricExporterBuilder exporter =
              OtlpHttpMetricExporter.builder()
                  .setEndpoint(endpoint)
                  .setTimeout(PATIENCE)
                  .setRetryPolicy(null);
          settings.metricHeaders().forEach(exporter::addHeader);
          builder.registerMetricReader(
              PeriodicMetricReader.create(health.watching(exporter.build())));
        });
    return builder.build();
  }

  /** Sends what is left; what could not be sent is one warning. */
  @Override
  public void close() {
    CompletableResultCode both =
        CompletableResultCode.ofAll(List.of(tracers.shutdown(), meters.shutdown()));
    both.join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (!both.isDone()) {
      warnings.accept("Telemetry was not taken within " + PATIENCE.toSeconds() + " s and is lost.");
    } else if (health.failed()) {
      warnings.accept("Telemetry could not be sent and is lost; see OTEL_EXPORTER_OTLP_ENDPOINT.");
    }
  }
}

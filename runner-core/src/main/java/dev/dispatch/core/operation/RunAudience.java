package dev.dispatch.core.operation;

import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.run.event.EventStream;
import dev.dispatch.core.secret.Redactor;
import dev.dispatch.core.telemetry.Telemetry;
import dev.dispatch.core.telemetry.TelemetrySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who hears of the runs of a command besides its answer: a stream of events, telemetry. */
final class RunAudience implements AutoCloseable {

  private final OperationContext context;
  private final Optional<EventOutput> events;
  private final Optional<Telemetry> telemetry;

  private RunAudience(
      OperationContext context, Optional<EventOutput> events, Optional<Telemetry> telemetry) {
    this.context = context;
    this.events = events;
    this.telemetry = telemetry;
  }

  static RunAudience open(OperationContext context, ReportOptions options) {
    return new RunAudience(
        context, options.events().map(name -> EventOutput.open(context, name)), telemetry(context));
  }

  // No lambda here and below: making one would load the class, and all of OpenTelemetry with it.
  private static Optional<Telemetry> telemetry(OperationContext context) {
    Optional<TelemetrySettings> settings =
        TelemetrySettings.of(context.environment(), context.secrets());
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Telemetry.open(settings.get(), context.cliVersion(), warn(context)));
  }

  private static Consumer<String> warn(OperationContext context) {
    return line -> context.live().diagnostic("dispatch: " + line);
  }

  /** Returns the listeners of one run, whose secrets the redactor knows. */
  List<RunListener> listeners(Redactor redactor) {
    List<RunListener> listeners = new ArrayList<>();
    events.ifPresent(output -> listeners.add(new EventStream(redactor, output::line)));
    if (telemetry.isPresent()) {
      listeners.add(telemetry.get().listener(redactor, context.clock()));
    }
    return listeners;
  }

  @Override
  public void close() {
    events.ifPresent(EventOutput::close);
    if (telemetry.isPresent()) {
      telemetry.get().close();
    }
  }
}

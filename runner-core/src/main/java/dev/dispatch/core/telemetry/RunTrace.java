package dev.dispatch.core.telemetry;

import dev.dispatch.core.http.CallFault;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HeaderField;
import dev.dispatch.core.run.RunEvent;
import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.StepFailure;
import dev.dispatch.core.run.StepResult;
import dev.dispatch.core.run.StepStatus;
import dev.dispatch.core.secret.Redactor;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One run as one trace: a span for the run, for each step, and for each call. */
final class RunTrace implements RunListener {

  private final Tracer tracer;
  private final RunMetrics metrics;
  private final Context parent;
  private final Redactor redactor;
  private final InstantSource clock;
  private final Map<String, Span> steps = new ConcurrentHashMap<>();
  private final Map<String, Span> calls = new ConcurrentHashMap<>();
  private Span run = Span.getInvalid();
  private String jobType = "";

  RunTrace(
      Tracer tracer, RunMetrics metrics, Context parent, Redactor redactor, InstantSource clock) {
    this.tracer = tracer;
    this.metrics = metrics;
    this.parent = parent;
    this.redactor = redactor;
    this.clock = clock;
  }

  @Override
  public void onEvent(RunEvent event) {
    switch (event) {
      case RunEvent.RunStarted started -> begin(started);
      case RunEvent.StepStarted started -> begin(started);
      case RunEvent.CallRecorded recorded -> end(recorded);
      case RunEvent.StepFinished finished -> end(finished);
      case RunEvent.RunFinished finished -> end(finished);
      case RunEvent.StepProgressed ignored -> {}
      case RunEvent.ActivityLogged ignored -> {}
      case RunEvent.Observed ignored -> {}
    }
  }

  /** Begins the span of a call; the call is found again by what it sent. */
  @Override
  public Optional<String> traceparent(Frame frame) {
    Span span = callSpan(frame, clock.instant());
    String header = TraceParent.of(span.getSpanContext());
    calls.put(header, span);
    return Optional.of(header);
  }

  private Span callSpan(Frame frame, Instant at) {
    Span step = steps.getOrDefault(frame.stepId(), run);
    return tracer
        .spanBuilder("HTTP")
        .setSpanKind(SpanKind.CLIENT)
        .setParent(Context.root().with(step))
        .setStartTimestamp(at)
        .startSpan();
  }

  private void begin(RunEvent.RunStarted started) {
    RunPlan plan = started.plan();
    jobType = plan.job().job().jobType();
    SpanBuilder builder =
        tracer
            .spanBuilder("run " + jobType)
            .setParent(parent)
            .setStartTimestamp(started.at())
            .setAttribute("dispatch.run.id", plan.identity().runId())
            .setAttribute("dispatch.job.type", jobType);
    plan.identity()
        .batch()
        .ifPresent(batch -> builder.setAttribute("dispatch.batch.id", batch.batchId()));
    run = builder.startSpan();
  }

  private void begin(RunEvent.StepStarted started) {
    Span span =
        tracer
            .spanBuilder("step " + started.step().id())
            .setParent(Context.root().with(run))
            .setStartTimestamp(started.at())
            .setAttribute("dispatch.step.id", started.step().id())
            .setAttribute("dispatch.step.index", started.step().index())
            .setAttribute("dispatch.action", started.step().step().action())
            .startSpan();
    steps.put(started.step().id(), span);
  }

  private void end(RunEvent.CallRecorded recorded) {
    CallRecord call = recorded.call();
    Span span =
        sent(call).map(calls::remove).orElseGet(() -> callSpan(recorded.frame(), call.startedAt()));
    CallAttributes attributes = CallAttributes.of(call, redactor);
    span.updateName(call.method());
    span.setAllAttributes(attributes.span(recorded.frame()));
    if (call.status() >= 400 || call.error().isPresent()) {
      span.setStatus(StatusCode.ERROR, call.error().map(CallFault::code).orElse(""));
    }
    span.end(call.startedAt().plusNanos(call.timing().total()));
    metrics.call(attributes.metric(), call.timing().total());
  }

  private static Optional<String> sent(CallRecord call) {
    return call.requestHeaders().stream()
        .filter(field -> field.name().equalsIgnoreCase(TraceParent.NAME))
        .map(HeaderField::value)
        .findFirst();
  }

  private void end(RunEvent.StepFinished finished) {
    StepResult result = finished.result();
    metrics.step(result.step().step().action(), result.status().name(), result.nanos());
    Span span = steps.remove(result.step().id());
    if (span == null) {
      return; // a step that was skipped never began
    }
    span.setAttribute("dispatch.step.status", result.status().name());
    span.setAttribute("dispatch.step.attempts", result.attempts());
    if (result.status() == StepStatus.FAILED) {
      fail(span, result.failure());
    }
    span.end(finished.at());
  }

  private void end(RunEvent.RunFinished finished) {
    RunStatus status = finished.result().status();
    calls.values().forEach(span -> span.end(finished.at()));
    steps.values().forEach(span -> span.end(finished.at()));
    run.setAttribute("dispatch.run.status", status.name());
    if (status != RunStatus.SUCCESS) {
      fail(run, finished.result().failure());
    }
    run.end(finished.at());
    metrics.run(jobType, status.name(), finished.nanos());
  }

  private void fail(Span span, Optional<StepFailure> failure) {
    span.setStatus(StatusCode.ERROR, failure.map(why -> redactor.redact(why.message())).orElse(""));
    failure.ifPresent(why -> span.setAttribute("error.type", why.code()));
  }
}

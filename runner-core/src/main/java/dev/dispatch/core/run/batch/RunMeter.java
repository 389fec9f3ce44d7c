package dev.dispatch.core.run.batch;

import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.run.RunEvent;
import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.run.RunResult;
import dev.dispatch.core.run.StepFailure;
import dev.dispatch.core.run.StepResult;
import dev.dispatch.core.run.StepStatus;
import dev.dispatch.core.secret.Redactor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the times of one run; what it hands on is redacted. */
final class RunMeter implements RunListener {

  private static final int MAX_MESSAGE = 300;

  private final Redactor redactor;
  private final List<RunLine.StepTime> steps = new ArrayList<>();
  private final List<RunLine.CallTime> calls = new ArrayList<>();
  private final Instant startedAt;
  private long nanos;

  /** Creates a meter of a run that starts now, by the clock of the calls, to the microsecond. */
  RunMeter(Redactor redactor, InstantSource clock) {
    this.redactor = redactor;
    this.startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public void onEvent(RunEvent event) {
    switch (event) {
      case RunEvent.CallRecorded recorded -> call(recorded);
      case RunEvent.StepFinished finished -> step(finished.result());
      case RunEvent.RunFinished finished -> nanos = finished.nanos();
      default -> {} // nothing that takes time
    }
  }

  private void call(RunEvent.CallRecorded recorded) {
    CallRecord call = recorded.call();
    calls.add(
        new RunLine.CallTime(
            recorded.frame().stepId(),
            redactor.redact(CallGroup.of(call.method(), call.url())),
            call.status(),
            Math.max(0, ChronoUnit.MICROS.between(startedAt, call.startedAt())),
            call.timing().total() / 1000));
  }

  private void step(StepResult result) {
    if (result.status() != StepStatus.SKIPPED) {
      steps.add(
          new RunLine.StepTime(
              result.step().id(),
              result.step().step().action(),
              result.status().name(),
              result.nanos() / 1000));
    }
  }

  /** Returns the line of the run, which has ended. */
  RunLine line(Launch launch, String runId, int workerId, long lateNanos, RunResult result) {
    return new RunLine(
        launch.index(),
        runId,
        workerId,
        launch.row().map(Row::number),
        result.status(),
        ChronoUnit.MICROS.between(Instant.EPOCH, startedAt),
        Math.max(0, lateNanos / 1000),
        nanos / 1000,
        false,
        List.copyOf(steps),
        List.copyOf(calls),
        result.failure().map(failure -> fault(result, failure)));
  }

  private RunLine.Fault fault(RunResult result, StepFailure failure) {
    Optional<String> step = result.failedStep().map(failed -> failed.step().id());
    return new RunLine.Fault(
        step, failure.code(), failure.kind().name(), cut(redactor.redact(failure.message())));
  }

  // Redacted before it is cut, so that no half of a secret is left at the edge.
  private static String cut(String message) {
    return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…";
  }
}

package dev.dispatch.core.run.event;

import dev.dispatch.core.http.CallFault;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.run.RunEvent;
import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.StepFailure;
import dev.dispatch.core.run.StepStatus;
import dev.dispatch.core.secret.Redactor;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells the events of one run as lines, masked, each when it happens. */
public final class EventStream implements RunListener {

  private static final int SCHEMA_VERSION = 1;

  private final Redactor redactor;
  private final Consumer<String> lines;
  private String runId = "";

  /**
   * Creates a stream for a run that has not started.
   *
   * @param lines takes a line without its line break; whatever it throws ends the stream, never the
   *     run
   */
  public EventStream(Redactor redactor, Consumer<String> lines) {
    this.redactor = redactor;
    this.lines = lines;
  }

  @Override
  public void onEvent(RunEvent event) {
    switch (event) {
      case RunEvent.RunStarted started -> tell(line(started));
      case RunEvent.StepStarted started -> tell(line(started));
      case RunEvent.StepProgressed progressed -> tell(line(progressed));
      case RunEvent.ActivityLogged logged ->
          tell(
              new EventLine.Activity(
                  EventKind.ACTIVITY.words(), logged.at(), runId, logged.line()));
      case RunEvent.CallRecorded recorded -> tell(line(recorded));
      case RunEvent.Observed seen -> {} // for a replay alone
      case RunEvent.StepFinished finished -> tell(line(finished));
      case RunEvent.RunFinished finished -> tell(line(finished));
    }
  }

  private void tell(Record line) {
    lines.accept(PlainLine.of(JsonText.compact(redactor.redact(JsonValues.toTree(line)))));
  }

  private EventLine.RunStarted line(RunEvent.RunStarted started) {
    RunPlan plan = started.plan();
    runId = plan.identity().runId();
    return new EventLine.RunStarted(
        EventKind.RUN_STARTED.words(),
        started.at(),
        runId,
        plan.job().job().jobType(),
        plan.identity().directory().toString(),
        plan.actions().size(),
        plan.identity().cliVersion(),
        SCHEMA_VERSION);
  }

  private EventLine.StepStarted line(RunEvent.StepStarted started) {
    return new EventLine.StepStarted(
        EventKind.STEP_STARTED.words(),
        started.at(),
        runId,
        started.step().index(),
        started.step().id(),
        started.step().step().action(),
        started.step().cleanup());
  }

  private EventLine.StepProgress line(RunEvent.StepProgressed progressed) {
    return new EventLine.StepProgress(
        EventKind.STEP_PROGRESS.words(),
        progressed.at(),
        runId,
        progressed.step().id(),
        progressed.line());
  }

  private EventLine.Call line(RunEvent.CallRecorded recorded) {
    return new EventLine.Call(
        EventKind.CALL.words(),
        recorded.at(),
        runId,
        recorded.index(),
        recorded.frame().stepId(),
        recorded.frame().item(),
        recorded.frame().attempt(),
        recorded.call().method(),
        recorded.call().url(),
        recorded.call().status(),
        recorded.call().error().map(CallFault::code),
        recorded.call().timing().total() / 1_000_000);
  }

  private EventLine.StepFinished line(RunEvent.StepFinished finished) {
    Optional<StepFailure> failure = finished.result().failure();
    return new EventLine.StepFinished(
        EventKind.STEP_FINISHED.words(),
        finished.at(),
        runId,
        finished.result().step().index(),
        finished.result().step().id(),
        finished.result().step().step().action(),
        finished.result().status(),
        finished.result().reason(),
        finished.result().attempts(),
        finished.result().detail(),
        failure.map(StepFailure::code),
        failure.map(StepFailure::message),
        finished.result().nanos() / 1_000_000);
  }

  private EventLine.RunFinished line(RunEvent.RunFinished finished) {
    Optional<StepFailure> failure = finished.result().failure();
    return new EventLine.RunFinished(
        EventKind.RUN_FINISHED.words(),
        finished.at(),
        runId,
        finished.result().status(),
        finished.result().count(StepStatus.PASSED),
        finished.result().count(StepStatus.FAILED),
        finished.result().count(StepStatus.SKIPPED),
        finished.result().calls(),
        failure.map(StepFailure::code),
        failure.map(StepFailure::message),
        finished.nanos() / 1_000_000);
  }
}

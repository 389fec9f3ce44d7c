package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.expression.Verdict;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.job.ForEach;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.ActionOutcome;
import dev.dispatch.core.module.ResolvedAction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs one step: wait, resolve, run, capture, expect. */
final class StepRunner {

  private final RunSession session;
  private final Attempts attempts;
  private final StepThread threads;
  private final StepSchedule schedule;

  StepRunner(RunSession session, Cancellation cancellation) {
    this.session = session;
    this.schedule = session.schedule();
    this.attempts = new Attempts(session, new ActionRunner(session, cancellation));
    this.threads =
        new StepThread(
            cancellation, session.recorder(), session.plan().identity().batch().isPresent());
  }

  /**
   * Runs a step to its end; a failure is a result, and so is a signal that stopped it.
   *
   * @param limit ends the step even where the step itself has no limit
   */
  StepResult run(PlacedStep step, ResolvedAction action, Deadline limit) {
    StepProgress progress = new StepProgress(step, session.ports().nanos());
    Deadline deadline =
        step.step()
            .timeoutMs()
            .map(millis ->
                limit.earlier(session.ports().sources().deadline(Duration.ofMillis(millis))))
            .orElse(limit);
    try {
      if (isSwitchedOff(step)) {
        return StepResult.skipped(step, "when does not hold");
      }
      threads.run(step.id(), () -> body(step, action, deadline, progress), deadline);
      return progress.passed();
    } catch (DispatchException unresolved) {
      return progress.failed(StepFailure.of(unresolved));
    } catch (InterruptedException told) {
      boolean late = session.ports().sources().timedOut(step.id());
      return progress.failed(late ? timeout(step) : stopped(step));
    } catch (StepThread.DeadlinePassed passed) {
      return progress.failed(timeout(step));
    } catch (ExecutionException failed) {
      return progress.failed(StepFailure.of(asDispatch(failed.getCause())));
    }
  }

  private boolean isSwitchedOff(PlacedStep step) {
    return form(step).when().map(when -> !session.scope().holds(when)).orElse(false);
  }

  private StepForm form(PlacedStep step) {
    return session.plan().forms().of(step);
  }

  private Void body(
      PlacedStep step, ResolvedAction action, Deadline deadline, StepProgress progress)
      throws InterruptedException {
    schedule.awaitStart(step);
    progress.begin();
    StepTask task = new StepTask(step, action, session.scope(), Frame.of(step.id()), deadline);
    ActionOutcome outcome = outcome(task, progress);
    progress.ran(outcome);
    if (!outcome.runValues().isEmpty()) {
      Observation set = new Observation.ValuesSet(outcome.runValues());
      session.recorder().observed(task.frame(), set);
      session.scope().set(outcome.runValues());
    }
    List<Capture> captures = form(step).captures();
    if (!captures.isEmpty()) {
      session.scope().capture(step.id(), captures, captured(outcome));
    }
    form(step).expect().ifPresent(expected -> expect(step, expected, progress));
    return null;
  }

  private ActionOutcome outcome(StepTask task, StepProgress progress) throws InterruptedException {
    Optional<ForEach> loop = task.step().step().forEach();
    return loop.isPresent()
        ? new ItemLoop(attempts, session.recorder(), task, progress).run(loop.get())
        : attempts.run(task, progress);
  }

  private static ObjectNode captured(ActionOutcome outcome) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set("response", outcome.response());
    tree.set("exports", outcome.exports());
    return tree;
  }

  private void expect(PlacedStep step, StepForm.Conditions expected, StepProgress progress) {
    JsonNode document = progress.document(lastCall(progress), elapsed(step, expected, progress));
    Verdict verdict = expected.in(session.scope()).evaluate(document);
    progress.expected(verdict.outcomes());
    if (!verdict.matched()) {
      throw unmet(step, verdict);
    }
  }

  private Optional<CallRecord> lastCall(StepProgress progress) {
    return progress
        .attempt()
        .filter(attempt -> attempt.item().isEmpty())
        .flatMap(attempt -> session.recorder().calls(attempt).last());
  }

  // Recorded where it can matter, so that a replay comes to the same verdict.
  private long elapsed(PlacedStep step, StepForm.Conditions expected, StepProgress progress) {
    Frame frame = Frame.of(step.id());
    long millis = session.ports().sources().elapsed(frame, progress.elapsedMs());
    if (expected.areTimed()) {
      session.recorder().observed(frame, new Observation.Elapsed(millis));
    }
    return millis;
  }

  private DispatchException unmet(PlacedStep step, Verdict verdict) {
    String rules =
        verdict.decisive().stream()
            .map(rule -> rule.describe(session.ports().secrets().redactor()::redact))
            .collect(Collectors.joining("; "));
    return new DispatchException(
        RunError.RUN_EXPECTATION_FAILED,
        "Step '" + step.id() + "' did not meet its expectation: " + rules,
        "Compare the step's response with 'expect', and correct whichever is wrong.");
  }

  private StepFailure stopped(PlacedStep step) {
    return session.ports().cancellation().isCancelled()
        ? StepFailure.of(
            RunError.RUN_CANCELLED,
            "Step '" + step.id() + "' was stopped by a signal.",
            "Run the job again.")
        : StepFailure.of(
            RunError.RUN_STEP_STOPPED,
            "Step '" + step.id() + "' was stopped together with what it is a part of.",
            "See which step failed first; \"failFast\": false lets the other branches end.");
  }

  private static StepFailure timeout(PlacedStep step) {
    return StepFailure.of(
        RunError.RUN_STEP_TIMEOUT,
        "Step '" + step.id() + "' did not end within its time limit.",
        "Raise 'timeoutMs', or find out what the step waits for.");
  }

  private static DispatchException asDispatch(Throwable thrown) {
    return switch (thrown) {
      case DispatchException known -> known;
      case Error fatal -> throw fatal;
      case RuntimeException ours -> throw ours;
      default -> throw new IllegalStateException(thrown);
    };
  }
}

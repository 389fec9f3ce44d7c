package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.StepInfo;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.job.NestedSteps;
import dev.dispatch.core.job.Retry;
import dev.dispatch.core.module.ActionOutcome;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs a step's action, once or as often as its {@code retry} says. */
final class Attempts {

  private final RunSession session;
  private final ActionRunner actions;
  private final StepSecrets secrets;

  Attempts(RunSession session, ActionRunner actions) {
    this.session = session;
    this.actions = actions;
    this.secrets = new StepSecrets(session.ports().secrets());
  }

  /**
   * Runs a task to its end.
   *
   * @throws DispatchException with which the last attempt failed
   */
  ActionOutcome run(StepTask task, StepProgress progress) throws InterruptedException {
    Optional<Retries> retries = policy(task).map(Retries::new);
    Optional<JsonNode> payload = Optional.empty();
    for (int attempt = 1; ; attempt++) {
      Frame frame = task.frame().attempt(attempt);
      progress.attempted(frame);
      try {
        payload = payload.or(() -> Optional.of(payload(task)));
        progress.resolved(frame, payload.get());
        return once(task, frame, payload.get());
      } catch (DispatchException failure) {
        again(task, frame, failure, retries, progress);
      } finally {
        if (frame.item().isPresent()) { // the whole step has no calls of its own to look at
          session.recorder().forget(frame);
        }
      }
    }
  }

  /** Waits for the next attempt, or fails where there is none. */
  private void again(
      StepTask task,
      Frame frame,
      DispatchException failure,
      Optional<Retries> retries,
      StepProgress progress)
      throws InterruptedException {
    Retries.Decision decision = decide(task, frame, failure, retries);
    if (decision.delay().isEmpty()) {
      DispatchException last = decision.reason().map(why -> because(failure, why)).orElse(failure);
      progress.ended(frame, StepFailure.of(last));
      throw last;
    }
    Duration wait = decision.delay().get();
    progress.failedAttempt(frame, StepFailure.of(failure), wait);
    session.recorder().activity(line(frame, failure, wait));
    session
        .recorder()
        .progressed(
            task.step(),
            "attempt " + frame.attempt() + " failed, next in " + wait.toMillis() + "ms");
    session.ports().sources().sleep(frame, wait);
  }

  // A step's own words come first; with them a step can also say that it is not tried again.
  private Optional<Retry> policy(StepTask task) {
    return NestedSteps.isIn(task.step().step())
        ? Optional.empty()
        : task.step().step().retry().or(() -> session.plan().httpSettings().retry());
  }

  private JsonNode payload(StepTask task) {
    JsonNode payload = session.plan().forms().of(task.step()).payload(task.scope());
    secrets.register(task.step().id(), task.action().action().inputSchema(), payload);
    return payload;
  }

  private ActionOutcome once(StepTask task, Frame frame, JsonNode payload)
      throws InterruptedException {
    StepInfo info =
        new StepInfo(
            session.plan().identity().runId(),
            frame.stepId(),
            frame.item(),
            task.action().action().key(),
            frame.attempt());
    Optional<ObjectNode> credential =
        task.step().step().credential().map(session.plan().credentials()::get);
    return actions.run(
        task.action(),
        payload,
        new ActionRunner.Invocation(task.step(), info, frame, credential, task.deadline()));
  }

  private Retries.Decision decide(
      StepTask task, Frame frame, DispatchException failure, Optional<Retries> retries) {
    return retries
        .map(policy ->
            policy.after(
                frame.attempt(),
                failure,
                session.recorder().calls(frame),
                task.deadline(),
                session.ports().clock().instant(),
                session.random(frame.round(0))))
        .orElse(Retries.Decision.END);
  }

  private static DispatchException because(DispatchException failure, String reason) {
    return new DispatchException(
        failure.code(),
        failure.getMessage(),
        (failure.hint() + " " + reason).strip(),
        failure.details(),
        failure);
  }

  private static String line(Frame frame, DispatchException failure, Duration wait) {
    return "step "
        + frame.stepId()
        + frame.item().map(index -> " item=" + index).orElse("")
        + " attempt="
        + frame.attempt()
        + " error="
        + failure.code().name()
        + " next="
        + wait.toMillis()
        + "ms";
  }
}

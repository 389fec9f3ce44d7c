package dev.dispatch.module.flow;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.CallResult;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.api.Expressions;
import dev.dispatch.api.ModuleError;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One poll while it goes on. */
final class Polling {

  private final ActionContext context;
  private final PollInput input;
  private final Waits waits;
  private final long startedMs;
  private int attempts;
  private int inARow;
  private long waitedMs;

  Polling(ActionContext context, PollInput input) {
    this.context = context;
    this.input = input;
    this.waits = new Waits(input, context.random());
    this.startedMs = context.clock().millis();
  }

  ActionResult<PollResponse> run() throws InterruptedException {
    announce();
    while (true) {
      Attempt attempt = attempt();
      if (isEnough(attempt)) {
        return matched(attempt);
      }
      long left = input.maxDurationMs() - elapsedMs();
      if (left <= 0 || attempts >= input.maxAttempts().orElse(Integer.MAX_VALUE)) {
        throw exhausted(attempt);
      }
      // G-B2: no attempt starts past the maximum, so a poll ends one call's limit after it.
      waitBefore(attempt, Math.min(waits.next(), left));
    }
  }

  private void announce() {
    context.progress(
        "poll start target="
            + input.action()
            + " interval="
            + input.intervalMs()
            + "ms"
            + " maxDuration="
            + input.maxDurationMs()
            + "ms"
            + " maxAttempts="
            + maxAttempts()
            + " minSuccessAttempts="
            + input.minSuccessAttempts());
  }

  private Attempt attempt() throws InterruptedException {
    attempts++;
    try {
      CallResult result = context.call(input.action(), input.payload(), attempts);
      return judged(result.response());
    } catch (DispatchException failure) {
      return survived(failure);
    }
  }

  private Attempt judged(Object response) {
    Expressions.Outcome outcome = context.expressions().test(input.conditions(), response);
    inARow = outcome.matched() ? inARow + 1 : 0;
    return Attempt.answered(attempts, response, outcome);
  }

  /** A wrong payload stays wrong, so waiting for it to get better is no use. */
  private Attempt survived(DispatchException failure) {
    inARow = 0;
    if (!input.continueOnActionError() || failure.code().kind() == ErrorKind.USAGE) {
      throw new DispatchException(
          failure.code(),
          "'" + input.action() + "' failed on attempt " + attempts + ": " + failure.getMessage(),
          failure.hint(),
          failure.details(),
          failure);
    }
    return Attempt.failed(attempts, failure);
  }

  private boolean isEnough(Attempt attempt) {
    return attempt.matched()
        && attempts >= input.minSuccessAttempts()
        && inARow >= input.consecutive();
  }

  private void waitBefore(Attempt last, long waitMs) throws InterruptedException {
    context.activity("flow.poll " + outcome(last) + " target=" + input.action() + error(last));
    context.progress(
        outcome(last) + " elapsed=" + seconds(elapsedMs()) + "s next=" + waitMs + "ms");
    context.sleep(Duration.ofMillis(waitMs));
    waitedMs += waitMs;
  }

  private static String outcome(Attempt attempt) {
    String matched = attempt.failure().isPresent() ? "" : " matched=" + attempt.matched();
    return "attempt=" + attempt.number() + " status=" + attempt.status() + matched;
  }

  private static String error(Attempt attempt) {
    return attempt.failure().map(failure -> " error=" + failure.getMessage()).orElse("");
  }

  private ActionResult<PollResponse> matched(Attempt attempt) {
    long elapsed = elapsedMs();
    context.activity(
        "flow.poll matched attempt="
            + attempts
            + " target="
            + input.action()
            + " elapsedMs="
            + elapsed);
    PollResponse response =
        new PollResponse(
            true, attempts, elapsed, input.action(), attempt.status(), attempt.response());
    return ActionResult.of(response)
        .settingRunValues(stored(attempt.response()))
        .detail("matched=true attempts=" + attempts + " elapsed=" + seconds(elapsed) + "s");
  }

  private Map<String, Object> stored(Object response) {
    Map<String, Object> values = new LinkedHashMap<>();
    input
        .store()
        .forEach((name, path) ->
            context
                .expressions()
                .select(path, response)
                .ifPresent(value -> values.put(name, value)));
    return values;
  }

  private DispatchException exhausted(Attempt last) {
    return new DispatchException(
        ModuleError.ACTION_WAIT_EXHAUSTED,
        "'"
            + input.action()
            + "' did not answer as it should within "
            + attempts
            + " attempts and "
            + seconds(elapsedMs())
            + " s. Last status: "
            + last.status()
            + ". Last error: "
            + last.error()
            + ". Conditions: "
            + last.summary()
            + ".",
        "Look at the last response of '"
            + input.action()
            + "'; then correct the conditions, or raise 'maxDurationMs' or 'maxAttempts'.",
        facts(last),
        last.failure().orElse(null));
  }

  private Map<String, Object> facts(Attempt last) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("target", input.action());
    facts.put("attempts", attempts);
    facts.put("elapsedMs", elapsedMs());
    facts.put("maxDurationMs", input.maxDurationMs());
    facts.put("maxAttempts", maxAttempts());
    facts.put("minSuccessAttempts", input.minSuccessAttempts());
    facts.put("consecutive", input.consecutive());
    facts.put("lastStatus", last.status());
    facts.put("lastError", last.error());
    facts.put("conditionResults", last.summary());
    return facts;
  }

  private String maxAttempts() {
    return input.maxAttempts().map(String::valueOf).orElse("unbounded");
  }

  /** A clock that stands still or steps back must not make a poll endless. */
  private long elapsedMs() {
    return Math.max(waitedMs, context.clock().millis() - startedMs);
  }

  private static String seconds(long ms) {
    return ms / 1000 + "." + ms % 1000 / 100;
  }
}

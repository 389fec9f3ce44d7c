package dev.dispatch.module.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.api.ActionResult;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.api.ModuleError;
import dev.dispatch.testkit.module.FakeActionContext;
import dev.dispatch.testkit.module.FakeCalls;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollTest {

  private static final Map<String, Object> PENDING = Map.of("status", "pending");
  private static final Map<String, Object> READY = Map.of("status", "ready", "id", 7);

  private final FakeActionContext context = new FakeActionContext();

  private ActionResult<PollResponse> poll(Polls polls) throws InterruptedException {
    return new Poll().run(context, polls.input());
  }

  @Test
  void returnsTheResponseThatMatches() throws InterruptedException {
    context.calls().answering(PENDING).answering(PENDING).answering(READY);

    ActionResult<PollResponse> result = poll(new Polls());

    assertThat(result.response())
        .isEqualTo(new PollResponse(true, 3, 2000, "m.get", "success", READY));
    assertThat(result.detail()).contains("matched=true attempts=3 elapsed=2.0s");
    assertThat(result.exports()).isEmpty();
  }

  @Test
  void callsTheTargetWithItsPayloadAndCountsTheAttempts() throws InterruptedException {
    context.calls().answering(PENDING).answering(READY);

    poll(new Polls());

    assertThat(context.calls().made())
        .containsExactly(
            new FakeCalls.Call("m.get", Map.of("id", 1), 1),
            new FakeCalls.Call("m.get", Map.of("id", 1), 2));
  }

  @Test
  void storesWhatThePathsSelectAndLeavesOutWhatTheyDoNot() throws InterruptedException {
    context.calls().answering(READY);

    ActionResult<PollResponse> result =
        poll(new Polls().store(Map.of("jobId", "$.id", "gone", "$.nothing")));

    assertThat(result.runValues()).isEqualTo(Map.of("jobId", 7));
  }

  @Test
  void endsAtItsMaximumWithOneLastAttempt() {
    context.calls().answering(PENDING);

    assertThatThrownBy(() -> poll(new Polls().maxDurationMs(2500)))
        .isInstanceOf(DispatchException.class);

    assertThat(context.calls().made()).hasSize(4);
    assertThat(context.sleeps().getLast()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void neverEndsLaterThanItsMaximumAndOneCall() {
    Duration call = Duration.ofMillis(700);
    context.calls().answering(() -> context.clock().advance(call), PENDING);

    assertThatThrownBy(() -> poll(new Polls().maxDurationMs(3000)))
        .isInstanceOf(DispatchException.class);

    assertThat(Duration.between(Polls.START, context.clock().instant()))
        .isLessThanOrEqualTo(Duration.ofSeconds(3).plus(call));
  }

  @Test
  void exhaustionSaysWhatWasSeenLast() {
    context.calls().answering(PENDING);

    DispatchException failure =
        catchThrowableOfType(DispatchException.class, () -> poll(new Polls().maxAttempts(2)));

    assertThat(failure.code()).isEqualTo(ModuleError.ACTION_WAIT_EXHAUSTED);
    assertThat(failure.code().kind()).isEqualTo(ErrorKind.EXPECTATION);
    assertThat(failure)
        .hasMessageContaining("'m.get'")
        .hasMessageContaining("2 attempts")
        .hasMessageContaining("Last status: success")
        .hasMessageContaining("Last error: none")
        .hasMessageContaining("$.status eq");
    assertThat(failure.details()).containsEntry("attempts", 2).containsEntry("maxAttempts", "2");
  }

  @Test
  void aFailureOfTheTargetIsAnAttemptWithoutMatch() throws InterruptedException {
    context.calls().failing(failure(ModuleError.ACTION_FAILED)).answering(READY);

    assertThat(poll(new Polls()).response().attempts()).isEqualTo(2);
    assertThat(context.activity().getFirst()).contains("status=error").contains("error=it broke");
  }

  @Test
  void aFailureOfTheTargetEndsThePollWhereAskedTo() {
    context.calls().failing(failure(ModuleError.ACTION_FAILED));

    assertThatThrownBy(() -> poll(new Polls().continueOnActionError(false)))
        .hasMessage("'m.get' failed on attempt 1: it broke");
  }

  @Test
  void aWrongPayloadIsNotTriedAgain() {
    context.calls().failing(failure(ModuleError.ACTION_INPUT_INVALID));

    assertThatThrownBy(() -> poll(new Polls())).hasMessageContaining("attempt 1");
    assertThat(context.calls().made()).hasSize(1);
  }

  @Test
  void keepsPollingBelowTheLeastNumberOfAttempts() throws InterruptedException {
    context.calls().answering(READY);

    assertThat(poll(new Polls().minSuccessAttempts(3)).response().attempts()).isEqualTo(3);
  }

  @Test
  void wantsConsecutiveMatchesInARow() throws InterruptedException {
    context.calls().answering(READY).answering(PENDING).answering(READY).answering(READY);

    assertThat(poll(new Polls().consecutive(2)).response().attempts()).isEqualTo(4);
  }

  @Test
  void exponentialBackoffDoublesUpToItsLimit() {
    context.calls().answering(PENDING);

    assertThatThrownBy(
            () -> poll(new Polls().backoff(Backoff.EXPONENTIAL).maxIntervalMs(4000).maxAttempts(5)))
        .isInstanceOf(DispatchException.class);

    assertThat(context.sleeps())
        .extracting(Duration::toMillis)
        .containsExactly(1000L, 2000L, 4000L, 4000L);
  }

  @Test
  void jitterShortensWaitsToHalfAtMost() {
    context.calls().answering(PENDING);

    assertThatThrownBy(() -> poll(new Polls().jitter(true).maxAttempts(40)))
        .isInstanceOf(DispatchException.class);

    assertThat(context.sleeps())
        .extracting(Duration::toMillis)
        .allMatch(ms -> ms >= 500 && ms <= 1000)
        .anyMatch(ms -> ms < 750)
        .anyMatch(ms -> ms > 750);
  }

  @Test
  void endsThoughTheClockStandsStill() {
    context.calls().answering(() -> context.clock().set(Polls.START), PENDING);

    assertThatThrownBy(() -> poll(new Polls().maxDurationMs(5000)))
        .isInstanceOf(DispatchException.class);

    assertThat(context.calls().made()).hasSize(6);
  }

  @Test
  void refusesToPollItself() {
    assertThatThrownBy(() -> poll(new Polls().action("flow.poll")))
        .hasMessageContaining("flow.poll cannot poll 'flow.poll'");
  }

  @Test
  void refusesMoreMatchesThanAttempts() {
    assertThatThrownBy(() -> poll(new Polls().maxAttempts(2).consecutive(3)))
        .hasMessageContaining("needs 3 attempts");
  }

  private static DispatchException failure(ModuleError code) {
    return new DispatchException(code, "it broke", "Mend it.");
  }
}

package dev.dispatch.core.run.replay;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.http.CallTiming;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HttpError;
import dev.dispatch.core.http.NameResolver;
import dev.dispatch.core.http.Playback;
import dev.dispatch.core.http.PlayedAnswer;
import dev.dispatch.core.http.PlayedRequest;
import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.secret.Redactor;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Answers requests as they were answered, and notes where they are not the recorded ones. */
final class ReplayPlayback implements Playback {

  private final Recording recording;
  private final Redactor redactor;
  private final ReplayClock clock;
  private final Cancellation cancellation;
  private final Set<String> steps;
  private final Map<String, Difference> differences = new HashMap<>();

  /**
   * Creates a playback.
   *
   * @param steps the steps that the job has now
   */
  ReplayPlayback(
      Recording recording,
      Redactor redactor,
      ReplayClock clock,
      Cancellation cancellation,
      Set<String> steps) {
    this.recording = recording;
    this.redactor = redactor;
    this.clock = clock;
    this.cancellation = cancellation;
    this.steps = steps;
  }

  /** Returns where the first unusual request of a step differs from what is on record. */
  synchronized Optional<Difference> differenceIn(String stepId) {
    return Optional.ofNullable(differences.get(stepId));
  }

  @Override
  public Instant nextRequestAt() {
    return recording.calls().nextRequestAt().orElseGet(clock::instant);
  }

  @Override
  public NameResolver names() {
    return new RecordedNames(recording.calls().calls());
  }

  @Override
  public PlayedAnswer answer(Frame frame, PlayedRequest request) {
    RequestComparison comparison = new RequestComparison(recording.record(), redactor, request);
    CallTape tape = recording.calls();
    boolean known = recording.steps().containsKey(frame.stepId());
    return tape.take(frame, comparison::matches)
        .or(() -> known ? Optional.empty() : tape.takeOfGone(steps, comparison::matches))
        .map(call -> played(frame, call, request, comparison))
        .orElseGet(() -> notRecorded(frame, request, comparison));
  }

  private PlayedAnswer played(
      Frame frame, TapedCall call, PlayedRequest request, RequestComparison comparison) {
    clock.moveTo(call.endedAt());
    Optional<TreeDifference> header = comparison.headerDifference(call);
    header.ifPresent(found -> note(frame, call, found));
    JsonNode response = call.response();
    boolean truncated = response.path("truncated").asBoolean(false);
    byte[] body = recording.record().bodyBytes(response).orElseGet(() -> new byte[0]);
    if (truncated && call.errorCode().isEmpty() && !request.saved()) {
      return PlayedAnswer.failing(request.headers(), cut(call));
    }
    int status = call.line().path("status").asInt(0);
    boolean saved = request.saved() && status >= 200 && status <= 299;
    return new PlayedAnswer(
        header.isEmpty() ? TapedCall.headers(call.request()) : request.headers(),
        status,
        TapedCall.headers(response),
        ByteBuffer.wrap(body),
        response.path("bytes").asLong(0),
        text(response.path("sha256")),
        !truncated && !saved,
        text(call.line().path("protocol")),
        text(call.line().path("remoteAddress")),
        timing(call.line()),
        RecordedFailure.of(call.line().path("error")),
        wasStopped(frame, call),
        call.line().path("warnings").valueStream().map(JsonNode::asString).toList());
  }

  private static CallTiming timing(JsonNode line) {
    JsonNode micros = line.path("timingUs");
    return new CallTiming(
        nanos(micros, "dns"),
        nanos(micros, "connect"),
        nanos(micros, "tls"),
        nanos(micros, "send"),
        nanos(micros, "waiting"),
        nanos(micros, "receive"),
        line.path("durationMs").asLong(0) * 1_000_000);
  }

  private static long nanos(JsonNode micros, String phase) {
    return micros.path(phase).asLong(0) * 1000;
  }

  // A call that was interrupted, by a signal or by the deadline of its step, is interrupted again.
  private boolean wasStopped(Frame frame, TapedCall call) {
    String code = call.errorCode().orElse("");
    boolean interrupted = code.equals(HttpError.HTTP_CANCELLED.name());
    if (interrupted && recording.endedWith(frame.stepId(), RunError.RUN_CANCELLED.name())) {
      cancellation.cancel();
    }
    boolean late = recording.endedWith(frame.stepId(), RunError.RUN_STEP_TIMEOUT.name());
    return interrupted || (late && code.equals(HttpError.HTTP_TIMEOUT.name()));
  }

  private PlayedAnswer notRecorded(
      Frame frame, PlayedRequest request, RequestComparison comparison) {
    String words = request.method() + " " + comparison.url();
    Optional<TapedCall> nearest =
        recording.calls().nearest(frame, request.method(), comparison.url());
    nearest.ifPresentOrElse(
        call ->
            comparison
                .differenceIn(call)
                .ifPresentOrElse(
                    found -> note(frame, call, found), () -> noteOnceMore(frame, call, words)),
        () ->
            put(
                frame,
                new Difference(
                    Optional.of(frame.stepId()), "calls", Optional.empty(), Optional.of(words))));
    return PlayedAnswer.failing(request.headers(), unknown(words, nearest));
  }

  private void noteOnceMore(Frame frame, TapedCall call, String words) {
    put(
        frame,
        new Difference(
            Optional.of(frame.stepId()),
            "calls",
            Optional.of(call.words() + ", made once"),
            Optional.of(words + ", made again")));
  }

  private static DispatchException unknown(String words, Optional<TapedCall> nearest) {
    return new DispatchException(
        RunError.RUN_CALL_NOT_RECORDED,
        "The run has no recorded answer to " + words + ".",
        nearest
            .map(call -> "The nearest recorded one is " + call.words() + ".")
            .orElse("The run made no calls."));
  }

  private static DispatchException cut(TapedCall call) {
    return new DispatchException(
        RunError.RUN_RECORD_CUT,
        "The answer of " + call.words() + " was recorded only in part.",
        "Run the job with --record full, then replay that run.");
  }

  private void note(Frame frame, TapedCall call, TreeDifference found) {
    put(
        frame,
        new Difference(
            Optional.of(frame.stepId()),
            "calls[" + call.index() + "]." + found.path(),
            Values.shown(found.recorded()),
            Values.shown(found.now())));
  }

  private synchronized void put(Frame frame, Difference difference) {
    differences.putIfAbsent(frame.stepId(), difference);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }
}

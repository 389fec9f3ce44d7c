package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.HttpError;
import dev.dispatch.core.job.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Decides whether another attempt follows one that failed, and when.
 *
 * <p>G-B9: what could be done twice is not tried again unless the job says so.
 */
final class Retries {

  private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);

  private final Retry policy;

  Retries(Retry policy) {
    this.policy = policy;
  }

  /**
   * What follows a failed attempt.
   *
   * @param delay how long to wait before the next one; empty where none follows
   * @param reason why none follows, where the job might have expected one
   */
  record Decision(Optional<Duration> delay, Optional<String> reason) {

    static final Decision END = new Decision(Optional.empty(), Optional.empty());

    static Decision end(String reason) {
      return new Decision(Optional.empty(), Optional.of(reason));
    }
  }

  /** Decides after an attempt, 1 and up, that failed. */
  Decision after(
      int attempt,
      DispatchException failure,
      AttemptCalls calls,
      Deadline deadline,
      Instant now,
      RandomGenerator random) {
    if (attempt >= policy.maxAttempts() || !isMeant(failure, calls)) {
      return Decision.END;
    }
    if (calls.mayHaveBeenDone() && !policy.unsafe()) {
      return Decision.end(
          "It was not tried again, since the server may have done it already;"
              + " \"unsafe\": true in 'retry' tries all the same.");
    }
    Duration wait = delay(attempt, calls, now, random);
    return deadline.remaining().filter(left -> left.compareTo(wait) <= 0).isPresent()
        ? Decision.end("No time was left for another attempt.")
        : new Decision(Optional.of(wait), Optional.empty());
  }

  private boolean isMeant(DispatchException failure, AttemptCalls calls) {
    int status = calls.last().map(CallRecord::status).orElse(0);
    return policy.on().stream()
        .anyMatch(word ->
            word.equals(Retry.TRANSIENT)
                ? isTransient(failure, status)
                : isStatus(word.substring(Retry.STATUS.length()), status));
  }

  // An answer "not just now" to a POST has no transient code, since sending it again is not safe.
  private static boolean isTransient(DispatchException failure, int status) {
    return failure.code().kind() == ErrorKind.TRANSIENT
        || failure.code() == HttpError.HTTP_OUTCOME_UNKNOWN
        || (failure.code() == HttpError.HTTP_UNEXPECTED_STATUS && NOT_NOW.contains(status));
  }

  private static boolean isStatus(String wanted, int status) {
    return wanted.endsWith("xx")
        ? wanted.charAt(0) - '0' == status / 100
        : wanted.equals(Integer.toString(status));
  }

  private Duration delay(int attempt, AttemptCalls calls, Instant now, RandomGenerator random) {
    Duration own = Duration.ofMillis(jittered(backedOff(attempt), random));
    return calls
        .last()
        .flatMap(call -> RetryAfter.of(call, now))
        .filter(asked -> asked.compareTo(own) > 0)
        .orElse(own);
  }

  private long backedOff(int attempt) {
    if (policy.backoff() == Retry.Backoff.FIXED) {
      return policy.delayMs();
    }
    int doublings = Math.min(attempt - 1, 30); // enough to pass any limit, and far from overflow
    long most = Math.max(policy.maxDelayMs(), policy.delayMs());
    return Math.min(policy.delayMs() << doublings, most);
  }

  private long jittered(long whole, RandomGenerator random) {
    return policy.jitter() ? whole - random.nextLong(whole / 2 + 1) : whole;
  }
}

package dev.dispatch.core.module.declarative;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Sends a request as often as the action's rule allows; every attempt is a recorded call. */
final class Attempts {

  private static final Duration LONGEST_ASKED = Duration.ofSeconds(60);

  private final String key;
  private final ActionContext context;
  private final DeclaredAction action;

  Attempts(String key, ActionContext context, DeclaredAction action) {
    this.key = key;
    this.context = context;
    this.action = action;
  }

  /** Sends a request until it is answered as it should be, or no attempt is left. */
  HttpResponse send(HttpClient client, HttpRequest request) throws InterruptedException {
    int attempt = 1;
    while (isLeft(attempt)) {
      Optional<Duration> wait;
      try {
        HttpResponse response = client.send(request);
        wait = waitAfter(client, response, attempt);
        if (wait.isEmpty()) {
          return response;
        }
      } catch (DispatchException failure) {
        wait = waitAfter(failure, attempt);
      }
      context.activity(key + " attempt=" + attempt + " next=" + wait.get().toMillis() + "ms");
      context.sleep(wait.get());
      attempt++;
    }
    return client.send(request);
  }

  private boolean isLeft(int attempt) {
    return action.retry().filter(rule -> attempt < rule.maxAttempts()).isPresent();
  }

  private Optional<Duration> waitAfter(DispatchException failure, int attempt) {
    if (!rule().onTransient() || !isTransient(failure)) {
      throw failure;
    }
    return Optional.of(Duration.ofMillis(rule().delayAfter(attempt)));
  }

  /** Returns how long to wait after an answer; empty where it stands. */
  private Optional<Duration> waitAfter(HttpClient client, HttpResponse response, int attempt) {
    if (isExpected(response) || !isRetried(client, response)) {
      return Optional.empty();
    }
    Duration planned = Duration.ofMillis(rule().delayAfter(attempt));
    Duration asked = RetryAfter.of(response, context.clock()).orElse(planned);
    return asked.compareTo(LONGEST_ASKED) > 0 ? Optional.empty() : Optional.of(max(planned, asked));
  }

  private boolean isExpected(HttpResponse response) {
    return action.expectStatus().contains(response.status())
        || (response.ok() && action.expectStatus().isEmpty());
  }

  private boolean isRetried(HttpClient client, HttpResponse response) {
    if (rule().onStatus(response.status())) {
      return rule().unsafe() || action.request().method().isIdempotent();
    }
    return rule().onTransient() && isTransient(client, response);
  }

  private RetryRule rule() {
    return action.retry().orElseThrow();
  }

  private static boolean isTransient(HttpClient client, HttpResponse response) {
    try {
      client.requireOk(response, "");
      return false;
    } catch (DispatchException failure) {
      return isTransient(failure);
    }
  }

  private static boolean isTransient(DispatchException failure) {
    return failure.code().kind() == ErrorKind.TRANSIENT;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}

package dev.dispatch.module.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes payloads of a poll of {@code m.get} for the status {@code ready}. */
final class Polls {

  /** When a fake clock starts. */
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private String action = "m.get";
  private int maxDurationMs = 45_000;
  private Optional<Integer> maxAttempts = Optional.empty();
  private int minSuccessAttempts = 1;
  private Map<String, String> store = Map.of();
  private boolean continueOnActionError = true;
  private Backoff backoff = Backoff.FIXED;
  private int maxIntervalMs = 30_000;
  private boolean jitter;
  private int consecutive = 1;

  PollInput input() {
    return new PollInput(
        action,
        Map.of("id", 1),
        1000,
        maxDurationMs,
        maxAttempts,
        minSuccessAttempts,
        Map.of(
            "mode",
            "ALL",
            "rules",
            List.of(Map.of("path", "$.status", "op", "eq", "value", "ready"))),
        store,
        continueOnActionError,
        backoff,
        maxIntervalMs,
        jitter,
        consecutive);
  }

  Polls action(String value) {
    action = value;
    return this;
  }

  Polls maxDurationMs(int value) {
    maxDurationMs = value;
    return this;
  }

  Polls maxAttempts(int value) {
    maxAttempts = Optional.of(value);
    return this;
  }

  Polls minSuccessAttempts(int value) {
    minSuccessAttempts = value;
    return this;
  }

  Polls store(Map<String, String> value) {
    store = value;
    return this;
  }

  Polls continueOnActionError(boolean value) {
    continueOnActionError = value;
    return this;
  }

  Polls backoff(Backoff value) {
    backoff = value;
    return this;
  }

  Polls maxIntervalMs(int value) {
    maxIntervalMs = value;
    return this;
  }

  Polls jitter(boolean value) {
    jitter = value;
    return this;
  }

  Polls consecutive(int value) {
    consecutive = value;
    return this;
  }
}

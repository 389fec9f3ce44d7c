package dev.dispatch.core.module.declarative;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Range;
import java.util.List;

/** When and how often a request is sent again; only what is safe to send again is. */
public record RetryRule(
    @Description("How often it is sent at most, the first time included.")
        @Range(min = 1, max = 20)
        @Example("3")
        int maxAttempts,
    @Description("How long to wait before the second attempt, in milliseconds.")
        @Range(min = 0, max = 60_000)
        @Default("1000")
        int delayMs,
    @Description("How the wait grows.") @Default("\"exponential\"") Backoff backoff,
    @Description("The longest wait, in milliseconds.")
        @Range(min = 0, max = 60_000)
        @Default("30000")
        int maxDelayMs,
    @Description("After what: 'transient', or a status such as status:409 or status:5xx.")
        @Default("[\"transient\"]")
        @Pattern("^(transient|status:[1-5]([0-9][0-9]|xx))$")
        List<String> on,
    @Description("Whether a status in 'on' is an answer to retry for a POST or PATCH as well.")
        @Default("false")
        boolean unsafe) {

  /** How the wait grows from attempt to attempt. */
  public enum Backoff {
    /** It stays. */
    @JsonProperty("fixed")
    FIXED,
    /** It doubles. */
    @JsonProperty("exponential")
    EXPONENTIAL
  }

  boolean onTransient() {
    return on.contains("transient");
  }

  boolean onStatus(int status) {
    return on.contains("status:" + status) || on.contains("status:" + status / 100 + "xx");
  }

  /** Returns how long to wait after an attempt, counted from 1, in milliseconds. */
  long delayAfter(int attempt) {
    long grown = backoff == Backoff.FIXED ? delayMs : (long) delayMs << Math.min(attempt - 1, 20);
    return Math.min(grown, maxDelayMs);
  }
}

package dev.dispatch.core.job;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.api.schema.Size;
import java.util.List;

/** When a step that failed is tried again. */
@Description("When a step that failed is tried again.")
public record Retry(
    @Description("How often the step is tried at most, the first time included.")
        @Range(min = 1, max = 100)
        @Default("3")
        int maxAttempts,
    @Description("The wait before the second attempt, in milliseconds.")
        @Range(min = 0, max = 3_600_000)
        @Default("1000")
        long delayMs,
    @Description("How the wait changes from attempt to attempt.") @Default("\"exponential\"")
        Backoff backoff,
    @Description("The longest wait that exponential backoff comes to, in milliseconds.")
        @Range(min = 0, max = 3_600_000)
        @Default("30000")
        long maxDelayMs,
    @Description("Whether each wait is shortened at random, down to half.") @Default("false")
        boolean jitter,
    @Description(
            "What is tried again: transient (the network or the server was not able just now),"
                + " status:503, or status:5xx.")
        @Size(min = 1, max = 100)
        @Default("[\"transient\"]")
        List<String> on,
    @Description(
            "Whether requests such as POST are sent again although the server may have done them.")
        @Default("false")
        boolean unsafe) {

  /** The word for failures whose kind says that a retry is safe. */
  public static final String TRANSIENT = "transient";

  /** What stands before a status or a class of them. */
  public static final String STATUS = "status:";

  /** How the wait changes from attempt to attempt. */
  public enum Backoff {
    FIXED,
    EXPONENTIAL
  }
}

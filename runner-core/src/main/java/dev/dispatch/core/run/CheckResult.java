package dev.dispatch.core.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The outcome of one check on a run.
 *
 * @param name the check
 * @param status PASS or FAIL
 * @param reason why it failed
 * @param details facts by name, plain JSON trees
 */
public record CheckResult(
    String name, Status status, Optional<String> reason, Map<String, Object> details) {

  // G-D13: sorted, so that two equal runs are written alike.
  public CheckResult {
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /** PASS or FAIL. */
  public enum Status {
    @JsonProperty("PASS")
    PASS,
    @JsonProperty("FAIL")
    FAIL
  }

  /** Returns the outcome; the reason is kept where the check failed. */
  public static CheckResult of(
      String name, boolean passed, String reason, Map<String, Object> details) {
    return new CheckResult(
        name,
        passed ? Status.PASS : Status.FAIL,
        passed ? Optional.empty() : Optional.of(reason),
        details);
  }

  /** Returns whether the check failed. */
  public boolean failed() {
    return status == Status.FAIL;
  }
}

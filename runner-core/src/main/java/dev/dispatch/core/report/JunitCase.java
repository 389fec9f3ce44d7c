package dev.dispatch.core.report;

import dev.dispatch.core.report.model.FailedTry;
import dev.dispatch.core.report.model.ReportedFailure;
import java.util.List;
import java.util.Optional;

/** A test case of JUnit XML. */
record JunitCase(
    String name,
    String group,
    Optional<Long> durationMs,
    Optional<String> skipped,
    Optional<ReportedFailure> failure,
    String failureText,
    List<FailedTry> flaky,
    String output) {

  static JunitCase of(String name, String group) {
    return new JunitCase(
        name, group, Optional.empty(), Optional.empty(), Optional.empty(), "", List.of(), "");
  }

  JunitCase took(Optional<Long> millis) {
    return new JunitCase(name, group, millis, skipped, failure, failureText, flaky, output);
  }

  JunitCase skipped(String reason) {
    return new JunitCase(
        name, group, durationMs, Optional.of(reason), failure, failureText, flaky, output);
  }

  JunitCase failing(ReportedFailure why, String text) {
    return new JunitCase(name, group, durationMs, skipped, Optional.of(why), text, flaky, output);
  }

  JunitCase printing(String text) {
    return new JunitCase(name, group, durationMs, skipped, failure, failureText, flaky, text);
  }

  /** Returns this case as one that passed after attempts that failed. */
  JunitCase after(List<FailedTry> earlier) {
    return new JunitCase(
        name, group, durationMs, skipped, failure, failureText, List.copyOf(earlier), output);
  }
}

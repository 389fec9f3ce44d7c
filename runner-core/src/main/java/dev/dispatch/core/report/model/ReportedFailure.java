package dev.dispatch.core.report.model;

import dev.dispatch.core.run.RunStatus;
import java.util.Optional;

/**
 * Why a step or a run failed.
 *
 * @param code the specific code
 * @param expectation whether the answer was not what was asked for, as against a fault on the way
 * @param message what is wrong
 * @param hint what to do
 */
public record ReportedFailure(String code, boolean expectation, String message, String hint) {

  private static final String INTERRUPTED = "RUN_INTERRUPTED";

  static ReportedFailure interrupted(RunStatus status) {
    return new ReportedFailure(
        INTERRUPTED,
        false,
        "The run ended as " + status + ", before it could say more.",
        "Run the job again.");
  }

  static ReportedFailure interruptedStep(String id) {
    return new ReportedFailure(
        INTERRUPTED,
        false,
        "The process of the run was gone before step '" + id + "' ended.",
        "Run the job again.");
  }

  /** Returns the hint, where there is one. */
  public Optional<String> advice() {
    return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
  }
}

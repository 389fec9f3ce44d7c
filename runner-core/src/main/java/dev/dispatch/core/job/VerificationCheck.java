package dev.dispatch.core.job;

import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The checks that a verification names exist. */
final class VerificationCheck {

  /** Every check that there is; the engine's own list is held equal by a test. */
  static final List<String> CHECKS =
      List.of(
          "run-succeeded",
          "steps-passed",
          "summary-present",
          "module-resolution-present",
          "no-failed-calls",
          "calls-count-min");

  private VerificationCheck() {}

  static List<Problem> problems(JobOutline outline) {
    List<Problem> problems = new ArrayList<>();
    List<String> checks =
        outline.job().job().verification().map(Verification::checks).orElse(List.of());
    for (int i = 0; i < checks.size(); i++) {
      if (!CHECKS.contains(checks.get(i))) {
        problems.add(unknown(i, checks.get(i)));
      }
    }
    return problems;
  }

  private static Problem unknown(int index, String name) {
    return Problem.at(
        "/verification/checks/" + index,
        JobError.JOB_CHECK_UNKNOWN.name(),
        "There is no check '" + name + "'.",
        NearestName.hint(name, CHECKS));
  }
}

package dev.dispatch.core.job;

import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** A step with steps within it runs once: what they come to stands in the record once. */
final class NestingCheck {

  /** What a job may hold, steps within steps included. */
  private static final int MAX_STEPS = 10_000;

  private final List<Problem> problems = new ArrayList<>();

  private NestingCheck() {}

  static List<Problem> problems(JobOutline outline) {
    NestingCheck check = new NestingCheck();
    outline.steps().stream().filter(step -> NestedSteps.isIn(step.step())).forEach(check::once);
    if (outline.steps().size() > MAX_STEPS) {
      check.add(
          "/scenario",
          "The job has "
              + outline.steps().size()
              + " steps, those in branches"
              + " included; at most "
              + MAX_STEPS
              + " are allowed.",
          "Use forEach for many of a kind.");
    }
    return check.problems;
  }

  private void once(PlacedStep step) {
    if (step.step().forEach().isPresent()) {
      add(
          step.pointer() + "/forEach",
          "A step with branches cannot run for each item of an array.",
          "Write 'forEach' at the steps in its branches, or at a flow.run-job.");
    }
    if (step.step().retry().isPresent()) {
      add(
          step.pointer() + "/retry",
          "A step with branches is not tried again as a whole.",
          "Write 'retry' at the steps in its branches.");
    }
  }

  private void add(String pointer, String message, String hint) {
    problems.add(Problem.at(pointer, JobError.JOB_BRANCHES_INVALID.name(), message, hint));
  }
}

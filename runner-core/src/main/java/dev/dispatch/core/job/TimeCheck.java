package dev.dispatch.core.job;

import dev.dispatch.core.problem.Problem;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** A step starts at one time, and that time is well-formed. */
final class TimeCheck {

  private TimeCheck() {}

  static List<Problem> problems(JobOutline outline) {
    List<Problem> problems = new ArrayList<>();
    outline.steps().forEach(step -> check(step, problems));
    return problems;
  }

  private static void check(PlacedStep step, List<Problem> problems) {
    if (step.step().atRelative().isPresent() && step.step().atAbsolute().isPresent()) {
      problems.add(
          invalid(
              step.pointer() + "/atAbsolute",
              "A step has either 'atRelative' or 'atAbsolute', not both.",
              "Remove one of them."));
    }
    step.step()
        .atRelative()
        .filter(text -> DurationLiteral.parse(text).isEmpty())
        .ifPresent(text -> problems.add(relative(step, text)));
    step.step()
        .atAbsolute()
        .filter(text -> !isInstant(text))
        .ifPresent(text -> problems.add(absolute(step, text)));
  }

  private static boolean isInstant(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException malformed) {
      return false;
    }
  }

  private static Problem relative(PlacedStep step, String text) {
    return invalid(
        step.pointer() + "/atRelative",
        "'" + text + "' is not a duration.",
        "Write a whole number and a unit: 250ms, 2s, 5m or 1h.");
  }

  private static Problem absolute(PlacedStep step, String text) {
    return invalid(
        step.pointer() + "/atAbsolute",
        "'" + text + "' is not an instant.",
        "Write ISO 8601 with an offset: 2026-01-31T12:00:00Z.");
  }

  private static Problem invalid(String pointer, String message, String hint) {
    return Problem.at(pointer, JobError.JOB_TIME_INVALID.name(), message, hint);
  }
}

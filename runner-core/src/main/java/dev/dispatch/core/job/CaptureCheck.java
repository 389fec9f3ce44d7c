package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.expression.JsonPathExpression;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Captures have well-formed names and take something that the action gives. */
final class CaptureCheck {

  private static final Pattern TARGET = Pattern.compile("[^.\\s]+(\\.[^.\\s]+)*");
  private static final Pattern SOURCE = Pattern.compile("(exports|response)([.\\[].*)?");

  private final JobOutline outline;
  private final List<Problem> problems = new ArrayList<>();

  private CaptureCheck(JobOutline outline) {
    this.outline = outline;
  }

  static List<Problem> problems(JobOutline outline) {
    CaptureCheck check = new CaptureCheck(outline);
    for (PlacedStep step : outline.steps()) {
      step.step().capture().forEach((target, source) -> check.check(step, target, source));
    }
    return check.problems;
  }

  private void check(PlacedStep step, String target, String source) {
    String pointer = Pointers.append(step.pointer() + "/capture", target);
    if (!TARGET.matcher(target).matches()) {
      invalid(
          pointer,
          "The capture name '" + target + "' is not made of non-empty segments between dots.",
          "Write a name such as 'post.id'.");
    } else if (source.startsWith("$")) {
      checkJsonPath(pointer, source);
    } else if (!SOURCE.matcher(source).matches()) {
      invalid(
          pointer,
          "The capture source '" + source + "' is neither exports, response nor a JSONPath.",
          "Write exports.<path>, response.<path> or $.response.<path>.");
    } else {
      outline.action(step).ifPresent(action -> checkPath(step, pointer, source, action));
    }
  }

  private void checkJsonPath(String pointer, String source) {
    if (!source.startsWith("$.response")
        && !source.startsWith("$.exports")
        && !source.startsWith("$['")) {
      invalid(
          pointer,
          "The capture source '" + source + "' starts at neither $.response nor $.exports.",
          "Write $.response… or $.exports….");
      return;
    }
    try {
      JsonPathExpression.compile(source);
    } catch (DispatchException refused) {
      problems.add(
          Problem.at(pointer, refused.code().name(), refused.getMessage(), refused.hint()));
    }
  }

  private void checkPath(PlacedStep step, String pointer, String source, ActionDescriptor action) {
    try {
      DeclaredPaths.problem(step, action, source)
          .map(words -> Problem.at(pointer, words.code().name(), words.message(), words.hint()))
          .ifPresent(problems::add);
    } catch (DispatchException malformed) {
      problems.add(
          Problem.at(pointer, malformed.code().name(), malformed.getMessage(), malformed.hint()));
    }
  }

  private void invalid(String pointer, String message, String hint) {
    problems.add(Problem.at(pointer, JobError.JOB_CAPTURE_INVALID.name(), message, hint));
  }
}

package dev.dispatch.core.job;

import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Loops have items and a name for them, and ask of the whole step what it has as a whole. */
final class ForEachCheck {

  private final List<Problem> problems = new ArrayList<>();

  private ForEachCheck() {}

  static List<Problem> problems(JobOutline outline) {
    ForEachCheck check = new ForEachCheck();
    for (PlacedStep step : outline.steps()) {
      step.step().forEach().ifPresent(loop -> check.check(step, loop));
    }
    return check.problems;
  }

  private void check(PlacedStep step, ForEach loop) {
    String pointer = step.pointer() + "/forEach";
    problems.addAll(Interpolation.problems(loop.items(), pointer + "/items"));
    if (!loop.items().isArray() && !PayloadCheck.isPlaceholder(loop.items())) {
      invalid(
          pointer + "/items",
          "The items are neither an array nor one placeholder.",
          "Write an array, or a placeholder such as ${step.list.response}.");
    }
    if (Reference.ROOTS.contains(loop.as()) && !loop.as().equals("item")) {
      invalid(
          pointer + "/as",
          "'" + loop.as() + "' already means something in placeholders.",
          "Choose a name such as item or user.");
    }
    step.step().expect().ifPresent(group -> expect(group, step.pointer() + "/expect"));
  }

  private void expect(JsonNode group, String pointer) {
    if (group.path("path").asString("").matches("\\$(\\.http|\\['http'\\]).*")) {
      invalid(
          pointer + "/path",
          "A step with 'forEach' makes many calls, and has no single '$.http'.",
          "Look at $.response[*] or $.exports[*] instead; http.request exports the status.");
    }
    JsonNode rules = group.path("rules");
    for (int i = 0; i < rules.size(); i++) {
      expect(rules.get(i), Pointers.append(pointer + "/rules", i));
    }
  }

  private void invalid(String pointer, String message, String hint) {
    problems.add(Problem.at(pointer, JobError.JOB_FOR_EACH_INVALID.name(), message, hint));
  }
}

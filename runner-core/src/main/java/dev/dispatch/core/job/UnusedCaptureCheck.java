package dev.dispatch.core.job;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells of captures that nothing in the job looks at.
 *
 * <p>The text of the job decides, so that a name counts as used wherever a language within the
 * language may name it.
 */
final class UnusedCaptureCheck {

  /** A path that takes all of run: then every name counts as used. */
  private static final Pattern ALL_OF_RUN =
      Pattern.compile("\\$\\.run[\"\\s\\[.]*[\"*)]|\\$\\.\\.|jsonpath\\(\\s*run\\b|\\$\\{run}");

  private UnusedCaptureCheck() {}

  static List<Problem> advice(JobOutline outline) {
    String text = textWithoutCaptures(outline.job());
    List<Problem> advice = new ArrayList<>();
    if (!ALL_OF_RUN.matcher(text).find()) {
      outline.steps().forEach(step -> check(step, text, advice));
    }
    return advice;
  }

  private static String textWithoutCaptures(JobDocument job) {
    JsonNode copy = job.tree().deepCopy();
    for (PlacedStep step : job.steps()) {
      ((ObjectNode) copy.at(step.pointer())).remove("capture");
    }
    return JsonText.compact(copy);
  }

  private static void check(PlacedStep step, String text, List<Problem> advice) {
    for (String target : step.step().capture().keySet()) {
      String name = target.split("\\.", 2)[0];
      if (!Pattern.compile("\\brun\\W{1,4}" + Pattern.quote(name)).matcher(text).find()) {
        advice.add(
            Problem.at(
                Pointers.append(step.pointer() + "/capture", target),
                JobError.JOB_CAPTURE_UNUSED.name(),
                "Nothing in the job uses 'run." + target + "'.",
                "Leave it out, unless it is wanted among the outputs of the run."));
      }
    }
  }
}

package dev.dispatch.core.job;

import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What is tried again is named in words that are known. */
final class RetryCheck {

  private static final Pattern STATUS = Pattern.compile("status:[1-5]([0-9][0-9]|xx)");

  private RetryCheck() {}

  static List<Problem> problems(JobOutline outline) {
    List<Problem> problems = new ArrayList<>();
    for (PlacedStep step : outline.steps()) {
      step.step()
          .retry()
          .ifPresent(retry -> check(retry.on(), step.pointer() + "/retry/on", problems));
    }
    return problems;
  }

  /** Returns what is wrong with the {@code retry} of a resolved http block. */
  static List<Problem> ofHttp(JsonNode http) {
    List<Problem> problems = new ArrayList<>();
    List<String> words =
        http.path("retry").path("on").valueStream().map(word -> word.asString("")).toList();
    check(words, "/http/retry/on", problems);
    return problems;
  }

  private static void check(List<String> words, String pointer, List<Problem> problems) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.equals(Retry.TRANSIENT) && !STATUS.matcher(word).matches()) {
        problems.add(
            Problem.at(
                Pointers.append(pointer, i),
                JobError.JOB_RETRY_INVALID.name(),
                "A retry knows no '" + word + "'.",
                "Write transient, a status such as status:503, or a class such as status:5xx."));
      }
    }
  }
}

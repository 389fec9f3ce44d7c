package dev.dispatch.core.run;

import dev.dispatch.core.job.PlacedStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * What a run takes over from an earlier one instead of doing it again.
 *
 * @param steps the results, by step
 * @param cookies what servers set in the steps that are taken over, in order
 */
public record TakenOver(Map<String, Step> steps, List<IssuedCookies> cookies) {

  /** Nothing: a run from the beginning. */
  public static final TakenOver NONE = new TakenOver(Map.of(), List.of());

  /**
   * The result of a step.
   *
   * @param status PASSED or SKIPPED
   * @param reason why it was skipped
   * @param response the action's response
   * @param exports the action's exports
   * @param runValues what the action handed to the run
   */
  public record Step(
      StepStatus status,
      Optional<String> reason,
      JsonNode response,
      JsonNode exports,
      Map<String, JsonNode> runValues) {

    StepResult result(PlacedStep placed) {
      return new StepResult(
          placed,
          status,
          reason,
          0,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          response.isMissingNode() ? NullNode.instance : response,
          exports.isMissingNode() ? NullNode.instance : exports,
          Optional.of("taken over"),
          List.of(),
          Optional.empty(),
          0);
    }
  }

  /**
   * The cookies that one answer set.
   *
   * @param url the URL that answered
   * @param fields its {@code Set-Cookie} fields
   */
  public record IssuedCookies(String url, List<String> fields) {}
}

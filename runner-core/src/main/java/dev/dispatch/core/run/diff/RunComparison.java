package dev.dispatch.core.run.diff;

import dev.dispatch.core.expression.JsonPathExpression;
import dev.dispatch.core.run.RunRecord;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What two recorded runs differ in.
 *
 * @param sameFingerprint whether the fingerprints are equal, so that nothing had to be compared
 * @param differences in the order of the first run
 * @param ignored how many differences were left out because a path names their place
 */
public record RunComparison(boolean sameFingerprint, List<Difference> differences, int ignored) {

  public RunComparison {
    differences = List.copyOf(differences);
  }

  /**
   * Compares two runs.
   *
   * @param ignored paths over {@code {status, error, step}}; a place that one selects in either run
   *     is left out, with all below it
   */
  public static RunComparison of(
      RunRecord a, RunRecord b, List<JsonPathExpression> ignored, ComparedPart part) {
    if (fingerprint(a).isPresent() && fingerprint(a).equals(fingerprint(b))) {
      return new RunComparison(true, List.of(), 0);
    }
    ObjectNode left = ComparableRun.of(a, part);
    ObjectNode right = ComparableRun.of(b, part);
    if (part == ComparedPart.EVERYTHING) {
      ComparableCalls.compact(left, right);
    }
    TreeDifferences found = new TreeDifferences(IgnoredPlaces.of(ignored, left, right));
    found.compare("$", left, right);
    return new RunComparison(false, found.differences(), found.ignored());
  }

  /** Returns the inputs in which two runs differ. */
  public static List<Difference> ofInputs(RunRecord a, RunRecord b) {
    TreeDifferences found = new TreeDifferences(IgnoredPlaces.NONE);
    found.compare("$.input", inputs(a), inputs(b));
    return found.differences();
  }

  private static JsonNode inputs(RunRecord run) {
    return run.inputs().orElseGet(JsonNodeFactory.instance::objectNode);
  }

  /** Returns whether nothing differs. */
  public boolean equal() {
    return differences.isEmpty();
  }

  private static Optional<String> fingerprint(RunRecord run) {
    return run.summary()
        .map(summary -> summary.path("fingerprint"))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue);
  }
}

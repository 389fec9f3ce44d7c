package dev.dispatch.core.run;

import dev.dispatch.core.expression.RuleOutcome;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.json.LenientJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A rule that a run does not keep.
 *
 * @param path what it is about
 * @param op the operator's name
 * @param expected what the rule asks for; null where the operator needs nothing
 * @param actual what was found; null where nothing was
 * @param found whether anything was found, as null may have been
 */
public record FailedRule(String path, String op, Object expected, Object actual, boolean found) {

  /** Returns a rule; a value that is long is cut, and then text. */
  public static FailedRule of(
      String path, String op, Optional<JsonNode> expected, Optional<JsonNode> actual) {
    return new FailedRule(
        path, op, ShownValue.of(expected), ShownValue.of(actual), actual.isPresent());
  }

  /**
   * Returns a rule of a condition that did not hold.
   *
   * @param mask hides secrets; applied before a value is cut
   */
  static FailedRule of(RuleOutcome rule, UnaryOperator<String> mask) {
    return of(
        rule.path(),
        rule.op(),
        Optional.of(masked(rule.expected(), mask)),
        rule.actual().map(value -> masked(value, mask)));
  }

  private static JsonNode masked(JsonNode value, UnaryOperator<String> mask) {
    String text = JsonText.compact(value);
    String masked = mask.apply(text);
    return masked.equals(text)
        ? value
        : LenientJson.parse(masked.getBytes(StandardCharsets.UTF_8), JsonLimits.REPLY)
            .map(LenientJson.Reply::value)
            .orElseGet(() -> StringNode.valueOf(masked));
  }

  /** Returns the rule in one line. */
  public String describe() {
    return path
        + " "
        + op
        + ": expected "
        + JsonText.compact(JsonValues.toTree(expected))
        + ", actual "
        + (found ? JsonText.compact(JsonValues.toTree(actual)) : "nothing");
  }
}

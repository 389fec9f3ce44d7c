package dev.dispatch.core.expression;

import dev.dispatch.core.expression.check.Operator;
import dev.dispatch.core.json.JsonText;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * What one rule said of a document.
 *
 * @param path as it was written
 * @param op the operator's name
 * @param expected the rule's value; JSON null where the operator needs none
 * @param actual what the path selected; empty where it selected nothing
 */
public record RuleOutcome(
    String path, String op, JsonNode expected, Optional<JsonNode> actual, boolean passed) {

  private static final int MAX_CHARS = 200;

  /** Returns the rule with its result, without any value. */
  public String summary() {
    return path + " " + op + " => " + passed;
  }

  /**
   * Returns path, operator, expected and actual in one line, values cut at 200 characters.
   *
   * @param mask hides secrets; applied before the cut, so that no half of a secret is left over
   */
  public String describe(UnaryOperator<String> mask) {
    String wanted = needsValue() ? " " + shown(expected, mask) : "";
    String found = actual.map(value -> shown(value, mask)).orElse("nothing");
    return path + " " + op + wanted + ", actual " + found;
  }

  private boolean needsValue() {
    return Operator.find(op).map(Operator::needsValue).orElse(true);
  }

  private static String shown(JsonNode value, UnaryOperator<String> mask) {
    String text = mask.apply(JsonText.compact(value));
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1));
    return text.substring(0, splitsPair ? MAX_CHARS - 1 : MAX_CHARS) + "…";
  }
}

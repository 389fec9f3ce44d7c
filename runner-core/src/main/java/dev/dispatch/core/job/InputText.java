package dev.dispatch.core.job;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.ProblemsException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns the text of an input into a value of its type. */
final class InputText {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private InputText() {}

  /** Returns the value, or empty where the text is not of the type. */
  static Optional<JsonNode> parse(InputType type, String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    Optional<JsonNode> value =
        switch (type) {
          case STRING -> Optional.of(nodes.stringNode(text));
          case BOOLEAN -> truth(text.strip());
          case NUMBER, INTEGER -> number(text.strip());
          case OBJECT, ARRAY -> json(text);
        };
    return value.filter(type::accepts);
  }

  private static Optional<JsonNode> truth(String text) {
    return switch (text) {
      case "true", "false" ->
          Optional.of(JsonNodeFactory.instance.booleanNode(text.equals("true")));
      default -> Optional.empty();
    };
  }

  private static Optional<JsonNode> number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal exact = new BigDecimal(text);
    boolean whole = exact.scale() <= 0 && exact.precision() - exact.scale() <= 18;
    return Optional.of(
        whole
            ? JsonNodeFactory.instance.numberNode(exact.longValueExact())
            : JsonNodeFactory.instance.numberNode(exact));
  }

  private static Optional<JsonNode> json(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Optional.of(StrictJson.parse(bytes, "--input", JsonLimits.JOB).root());
    } catch (ProblemsException malformed) {
      return Optional.empty();
    }
  }
}

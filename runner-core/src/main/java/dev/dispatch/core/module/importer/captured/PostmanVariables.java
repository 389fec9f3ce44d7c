package dev.dispatch.core.module.importer.captured;

import dev.dispatch.core.secret.SecretNames;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The variables of a Postman collection that have a value and are no secrets. */
final class PostmanVariables {

  /** A variable may name another. */
  private static final int DEEPEST = 5;

  private final Map<String, String> values = new HashMap<>();

  private PostmanVariables() {}

  static PostmanVariables of(JsonNode collection) {
    PostmanVariables variables = new PostmanVariables();
    for (JsonNode variable : collection.path("variable")) {
      if (isOn(variable) && !isSecret(variable)) {
        variables.values.put(
            variable.path("key").asString(""), variable.path("value").asString(""));
      }
    }
    return variables;
  }

  /** What is switched off in Postman is not sent by it. */
  static boolean isOn(JsonNode entry) {
    return !entry.path("disabled").asBoolean(false);
  }

  // G-C7: it stays a variable, and becomes a credential or a field of the payload.
  private static boolean isSecret(JsonNode variable) {
    return variable.path("type").asString("").equals("secret")
        || SecretNames.looksSecret(variable.path("key").asString(""));
  }

  /** Puts in what has a value here; any other variable is left, a field of the payload. */
  String known(String text) {
    String whole = text;
    for (int depth = 0; depth < DEEPEST && whole.contains("{{"); depth++) {
      for (Map.Entry<String, String> variable : values.entrySet()) {
        whole = whole.replace("{{" + variable.getKey() + "}}", variable.getValue());
      }
    }
    return whole;
  }

  /** Returns a text with its variables put in, a sample where it is one without a value. */
  String sample(String text) {
    String whole = known(text);
    return whole.matches("\\{\\{.*}}") ? "value" : whole;
  }
}

package dev.dispatch.core.run;

import dev.dispatch.core.secret.SecretNames;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masks the secrets that stand literally in a job, and leaves references and credential bindings as
 * they are, so that the copy can be run again.
 */
final class LiteralSecrets {

  private LiteralSecrets() {}

  /** Returns a copy of the job with literal secrets masked by the name of their field. */
  static JsonNode masked(JsonNode job) {
    ObjectNode copy = (ObjectNode) job.deepCopy();
    mask(copy.path("http"));
    mask(copy.path("metadata"));
    for (String steps : List.of("steps", "cleanup")) {
      copy.path("scenario").path(steps).forEach(step -> mask(step.path("payload")));
    }
    return copy;
  }

  private static void mask(JsonNode node) {
    switch (node) {
      case ObjectNode object -> object.properties().forEach(LiteralSecrets::maskField);
      case ArrayNode array -> array.forEach(LiteralSecrets::mask);
      default -> {} // a scalar has no name of its own
    }
  }

  private static void maskField(Map.Entry<String, JsonNode> field) {
    JsonNode value = field.getValue();
    if (value.isString() && isLiteralSecret(field.getKey(), value.stringValue())) {
      String name = "literal." + field.getKey();
      field.setValue(JsonNodeFactory.instance.stringNode("[secret:" + name + "]"));
    } else {
      mask(value);
    }
  }

  private static boolean isLiteralSecret(String name, String value) {
    return SecretNames.looksSecret(name) && !value.isEmpty() && !value.contains("${");
  }
}
